"use client";

import { useTranslations } from "next-intl";
import { Dialog, DialogContent, DialogHeader, DialogTitle } from "@/components/ui/dialog";
import type { ShortcutGroup, ShortcutRegistry } from "./shortcut";
import { ShortcutKeys } from "./shortcut-keys";

const groups: readonly ShortcutGroup[] = ["everywhere", "list", "go"];

/** Lists the keys that work on the page from which it was asked for. */
export function ShortcutHelp({
  registry,
  onClose,
}: {
  registry: ShortcutRegistry | null;
  onClose: () => void;
}) {
  const t = useTranslations("shortcuts");
  const entries = [...(registry?.values() ?? [])];
  return (
    <Dialog open={registry !== null} onOpenChange={(isOpen) => isOpen || onClose()}>
      <DialogContent aria-describedby={undefined}>
        <DialogHeader>
          <DialogTitle>{t("title")}</DialogTitle>
        </DialogHeader>
        <div className="gap-x-8 sm:columns-2">
          {groups.map((group) => {
            const shortcuts = entries
              .filter((entry) => entry.group === group)
              .flatMap((entry) => entry.shortcuts);
            if (shortcuts.length === 0) return null;
            return (
              <section key={group} className="grid break-inside-avoid content-start gap-1 pb-4">
                <h3 className="text-muted-foreground text-xs">{t(`groups.${group}`)}</h3>
                <ul className="grid">
                  {shortcuts.map((shortcut) => (
                    <li
                      key={shortcut.keys.join(" ")}
                      className="flex min-h-7 items-center justify-between gap-4"
                    >
                      <span className="min-w-0 truncate">{shortcut.label}</span>
                      <ShortcutKeys keys={shortcut.keys} />
                    </li>
                  ))}
                </ul>
              </section>
            );
          })}
        </div>
      </DialogContent>
    </Dialog>
  );
}
