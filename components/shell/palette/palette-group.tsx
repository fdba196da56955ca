"use client";

import { useTranslations } from "next-intl";
import { CommandGroup, CommandItem } from "@/components/ui/command";
import type { PaletteItem } from "./palette-source";

export type PaletteGroupData = { id: string; heading: string; items: PaletteItem[]; hasFailed?: boolean };

/** Unique in the whole palette; ids are so only within their group. */
export const paletteValue = (group: PaletteGroupData, item: PaletteItem) => `${group.id}/${item.id}`;

type PaletteGroupProps = { group: PaletteGroupData; onChoose: (item: PaletteItem) => void };

export function PaletteGroup({ group, onChoose }: PaletteGroupProps) {
  const t = useTranslations("palette");
  if (group.items.length === 0 && !group.hasFailed) return null;
  return (
    <CommandGroup heading={group.heading}>
      {group.hasFailed ? <p className="px-2 py-1 text-danger">{t("failed")}</p> : null}
      {group.items.map((item) => (
        <CommandItem key={item.id} value={paletteValue(group, item)} onSelect={() => onChoose(item)}>
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
