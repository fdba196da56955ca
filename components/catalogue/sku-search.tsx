"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Check, Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { cn } from "@/components/ui/cn";
import { Command, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { useSettled } from "./use-settled";

type SkuSearchProps = {
  chosenId: string | null;
  onChoose: (sku: { id: string; code: string }) => void;
  /** With what was typed, which is most likely the code of the missing SKU. */
  onCreate: (code: string) => void;
};

export function SkuSearch({ chosenId, onChoose, onCreate }: SkuSearchProps) {
  const t = useTranslations("catalogue.map");
  const failureText = useFailureText();
  const trpc = useTRPC();
  const [typed, setTyped] = useState("");
  const search = useSettled(typed.trim());
  const { data, error } = useQuery(
    trpc.catalogue.skus.queryOptions(
      { limit: 20, ...(search ? { search } : {}) },
      { placeholderData: keepPreviousData },
    ),
  );
  const found = data?.items ?? [];
  const isKnown = found.some(({ code }) => code === typed.trim());
  return (
    // The server searches; filtering its answer again would hide what it found by name.
    <Command label={t("chooseSku")} shouldFilter={false}>
      <CommandInput value={typed} onValueChange={setTyped} placeholder={t("searchSku")} />
      <CommandList>
        {found.map(({ id, code, name }) => (
          <CommandItem key={id} value={id} onSelect={() => onChoose({ id, code })}>
            <Check aria-hidden className={cn("text-foreground", id !== chosenId && "invisible")} />
            <span className="shrink-0 font-medium">{code}</span>
            <span className="truncate text-muted-foreground">{name}</span>
          </CommandItem>
        ))}
        {data && found.length === 0 ? (
          <p className="px-2 py-1.5 text-muted-foreground">{t("noSku")}</p>
        ) : null}
        {error ? <p className="px-2 py-1.5 text-danger">{failureText(readFailure(error))}</p> : null}
        {isKnown ? null : (
          <CommandItem value="create" onSelect={() => onCreate(typed.trim())}>
            <Plus aria-hidden />
            <span className="truncate">
              {typed.trim() ? t("createSku", { code: typed.trim() }) : t("createAnySku")}
            </span>
          </CommandItem>
        )}
      </CommandList>
    </Command>
  );
}
