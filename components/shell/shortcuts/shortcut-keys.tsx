"use client";

import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";
import { useModifierKey } from "./use-modifier-key";

const names: Record<string, string> = { escape: "Esc", enter: "↵", shift: "⇧", space: "␣" };

export function ShortcutKeys({ keys }: { keys: readonly string[] }) {
  const t = useTranslations("shortcuts");
  const modifier = useModifierKey().trim();
  return (
    <span className="flex shrink-0 items-center gap-1">
      {keys.map((key, index) => (
        <span key={key} className="flex items-center gap-1">
          {index > 0 ? <span className="text-muted-foreground text-xs">{t("then")}</span> : null}
          {key.split("+").map((part) => (
            <Kbd key={part}>{part === "mod" ? modifier : (names[part] ?? part.toUpperCase())}</Kbd>
          ))}
        </span>
      ))}
    </span>
  );
}
