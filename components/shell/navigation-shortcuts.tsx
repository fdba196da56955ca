"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { navigationItems } from "./navigation-items";
import { useShortcutHelp } from "./shortcuts/shortcut-provider";
import { useShortcuts } from "./shortcuts/use-shortcuts";

/** `g` and a letter goes anywhere; `?` lists what else there is. */
export function NavigationShortcuts() {
  const t = useTranslations("navigation");
  const shortcutText = useTranslations("shortcuts");
  const router = useRouter();
  const help = useShortcutHelp();
  useShortcuts(
    "go",
    navigationItems.map((item) => ({
      keys: ["g", item.letter],
      label: t(item.key),
      run: () => router.push(item.href),
    })),
  );
  useShortcuts("everywhere", [{ keys: ["?"], label: shortcutText("help"), run: help.open }]);
  return null;
}
