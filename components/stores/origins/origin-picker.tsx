"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useId, useState } from "react";
import { PickerTrigger } from "@/components/catalogue/picker-trigger";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import type { Origin } from "../store-types";
import { useOriginLack } from "./use-origin-lack";

type OriginPickerProps = Omit<
  ComponentProps<typeof PickerTrigger>,
  "chosen" | "placeholder" | "value" | "onChange"
> & {
  origins: readonly Origin[];
  value: string | null;
  onChange: (originId: string | null) => void;
};

/** One of the marketplace's addresses, found by name or id. A name that it does not know shows those it does. */
export function OriginPicker({ origins, value, onChange, ...props }: OriginPickerProps) {
  const t = useTranslations("stores.origins");
  const lackText = useOriginLack();
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const listed = origins.filter(({ vanishedAt }) => vanishedAt === null);
  const choose = (id: string | null) => {
    onChange(id);
    setIsOpen(false);
  };
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <PickerTrigger
          {...props}
          aria-controls={listId}
          chosen={origins.find(({ id }) => id === value)?.name ?? null}
          placeholder={t("choose")}
        />
      </PopoverTrigger>
      <PopoverContent
        id={listId}
        aria-label={t("search")}
        className="flex max-h-80 w-(--radix-popover-trigger-width) min-w-64 flex-col p-0"
      >
        <Command label={t("search")}>
          <CommandInput placeholder={t("search")} />
          <CommandList>
            <CommandEmpty>
              {t("notListed", { available: listed.map(({ name }) => name).join(", ") })}
            </CommandEmpty>
            {value === null ? null : (
              <CommandItem value="-" keywords={[t("unbind")]} onSelect={() => choose(null)}>
                <span className="pl-6 text-muted-foreground">{t("unbind")}</span>
              </CommandItem>
            )}
            {listed.map(({ id, name, isDefault, incomplete }) => (
              <CommandItem key={id} value={id} keywords={[name]} onSelect={() => choose(id)}>
                <Check aria-hidden className={cn("text-foreground", id !== value && "invisible")} />
                <span className="grid min-w-0">
                  <span className="truncate">
                    {name}{" "}
                    <span className="text-muted-foreground">
                      {id}
                      {isDefault ? ` · ${t("default")}` : null}
                    </span>
                  </span>
                  {incomplete ? (
                    <span className="text-warning">
                      {t("incomplete", { incomplete: lackText(incomplete) })}
                    </span>
                  ) : null}
                </span>
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
