"use client";

import { PackageSearch } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Command, CommandEmpty, CommandInput, CommandList } from "@/components/ui/command";
import { Dialog, DialogTitle } from "@/components/ui/dialog";
import { useShortcuts } from "../shortcuts/use-shortcuts";
import { looksLikeOrderNumber } from "./looks-like-order-number";
import { PaletteDialogContent } from "./palette-dialog-content";
import { PaletteGroup } from "./palette-group";
import { usePalette } from "./palette-provider";
import type { PaletteItem } from "./palette-source";
import { useBuiltInSources } from "./use-built-in-sources";
import { useFoundItems } from "./use-found-items";

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
  const words = typed.trim();
  const found = [...useFoundItems(sources, words), ...useFoundItems(builtIn, words)];

  const choose = (item: PaletteItem) => {
    close();
    if ("href" in item) router.push(item.href);
    else item.run();
  };

  return (
    <Command shouldFilter={false} loop label={t("open")}>
      <CommandInput value={typed} onValueChange={setTyped} placeholder={t("placeholder")} />
      <CommandList className="max-h-[min(60vh,420px)]">
        {found.some(({ state }) => state === "searching") ? null : (
          <CommandEmpty>{t("nothing", { words })}</CommandEmpty>
        )}
        {found.map(({ source, items, state }) => (
          <PaletteGroup
            key={source.id}
            heading={source.heading}
            items={items}
            hasFailed={state === "failed"}
            onChoose={choose}
          />
        ))}
        {looksLikeOrderNumber(words) ? (
          <PaletteGroup
            heading={t("findOrder")}
            items={[
              {
                id: "where",
                label: t("whereIs", { number: words }),
                icon: PackageSearch,
                href: `/orders/where?number=${encodeURIComponent(words)}` as Route,
              },
            ]}
            onChoose={choose}
          />
        ) : null}
      </CommandList>
    </Command>
  );
}
