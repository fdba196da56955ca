"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Kbd } from "@/components/ui/kbd";
import { usePalette } from "./palette/palette-provider";
import { useModifierKey } from "./shortcuts/use-modifier-key";

export function SearchButton() {
  const t = useTranslations("palette");
  const { open } = usePalette();
  const modifier = useModifierKey();
  return (
    <button
      type="button"
      onClick={open}
      data-slot="search-button"
      className="flex h-8 w-full items-center gap-2.5 rounded-md border bg-background px-2 text-muted-foreground transition-colors hover:text-foreground"
    >
      <Search aria-hidden className="size-4 shrink-0" />
      <span className="flex-1 truncate text-left">{t("open")}</span>
      <Kbd aria-hidden className="border-0 px-0">
        {modifier}K
      </Kbd>
    </button>
  );
}
