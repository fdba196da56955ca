"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Command, CommandEmpty, CommandInput, CommandList } from "@/components/ui/command";
import { Dialog, DialogTitle } from "@/components/ui/dialog";
import { useShortcuts } from "../shortcuts/use-shortcuts";
import { looksLikeOrderNumber } from "./looks-like-order-number";
import { PaletteDialogContent } from "./palette-dialog-content";
import { PaletteGroup, type PaletteGroupData, paletteValue } from "./palette-group";
import { usePalette } from "./palette-provider";
import type { PaletteItem } from "./palette-source";
import { useBuiltInSources } from "./use-built-in-sources";
import { useFoundItems } from "./use-found-items";
import { whereIsMyOrder } from "./where-is-my-order";

export function CommandPalette() {
  const t = useTranslations("palette");
  const { isOpen, open, close } = usePalette();
  useShortcuts("everywhere", [{ keys: ["mod+k"], label: t("open"), run: open, isAllowedInFields: true }]);

  return (
    <Dialog open={isOpen} onOpenChange={(next) => next || close()}>
      <PaletteDialogContent>
        <DialogTitle className="sr-only">{t("open")}</DialogTitle>
        <PaletteSearch />
      </PaletteDialogContent>
    </Dialog>
  );
}

function PaletteSearch() {
  const t = useTranslations("palette");
  const router = useRouter();
  const { close, sources } = usePalette();
  const builtIn = useBuiltInSources();
  const [typed, setTyped] = useState("");
  const [chosen, setChosen] = useState("");
  const words = typed.trim();
  const found = [...useFoundItems(sources, words), ...useFoundItems(builtIn, words)];
  const groups: PaletteGroupData[] = found.map(({ source, items, state }) => ({
    id: source.id,
    heading: source.heading,
    items,
    hasFailed: state === "failed",
  }));
  if (looksLikeOrderNumber(words)) groups.push(whereIsMyOrder(words, t));
  const values = groups.flatMap((group) => group.items.map((item) => paletteValue(group, item)));

  const choose = (item: PaletteItem) => {
    close();
    if ("href" in item) router.push(item.href);
    else item.run();
  };

  return (
    // Answers arrive late: the first of them takes the mark as soon as the marked one is gone.
    <Command
      shouldFilter={false}
      loop
      label={t("open")}
      value={values.includes(chosen) ? chosen : (values[0] ?? "")}
      onValueChange={setChosen}
    >
      <CommandInput value={typed} onValueChange={setTyped} placeholder={t("placeholder")} />
      <CommandList className="max-h-[min(60vh,420px)]">
        {found.some(({ state }) => state === "searching") ? null : (
          <CommandEmpty>{t("nothing", { words })}</CommandEmpty>
        )}
        {groups.map((group) => (
          <PaletteGroup key={group.id} group={group} onChoose={choose} />
        ))}
      </CommandList>
    </Command>
  );
}
