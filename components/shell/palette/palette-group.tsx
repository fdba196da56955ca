"use client";

import { useTranslations } from "next-intl";
import { CommandGroup, CommandItem } from "@/components/ui/command";
import type { PaletteItem } from "./palette-source";

type PaletteGroupProps = {
  heading: string;
  items: PaletteItem[];
  hasFailed?: boolean;
  onChoose: (item: PaletteItem) => void;
};

export function PaletteGroup({ heading, items, hasFailed, onChoose }: PaletteGroupProps) {
  const t = useTranslations("palette");
  if (items.length === 0 && !hasFailed) return null;
  return (
    <CommandGroup heading={heading}>
      {hasFailed ? <p className="px-2 py-1 text-danger">{t("failed")}</p> : null}
      {items.map((item) => (
        <CommandItem key={item.id} value={`${heading}/${item.id}`} onSelect={() => onChoose(item)}>
          {item.icon ? <item.icon aria-hidden /> : null}
          <span className="min-w-0 truncate">{item.label}</span>
          {item.detail ? (
            <span className="ml-auto min-w-0 shrink-0 truncate pl-4 text-muted-foreground">
              {item.detail}
            </span>
          ) : null}
        </CommandItem>
      ))}
    </CommandGroup>
  );
}
