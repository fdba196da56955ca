"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { navigationItems } from "./navigation-items";
import { useShortcuts } from "./shortcuts/use-shortcuts";

/** `g` and a letter goes anywhere. */
export function NavigationShortcuts() {
  const t = useTranslations("navigation");
  const router = useRouter();
  useShortcuts(
    "go",
    navigationItems.map((item) => ({
      keys: ["g", item.letter],
      label: t(item.key),
      run: () => router.push(item.href),
    })),
  );
  return null;
}
