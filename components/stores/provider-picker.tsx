"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useId, useState } from "react";
import { PickerTrigger } from "@/components/catalogue/picker-trigger";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

type ProviderPickerProps = Omit<
  ComponentProps<typeof PickerTrigger>,
  "chosen" | "placeholder" | "value" | "onChange"
> & {
  providers: readonly { id: string; name: string }[];
  value: string | null;
  onChange: (providerId: string | null) => void;
};

/** One entry of the marketplace's list of carriers, found by typing; the lists run to hundreds. */
export function ProviderPicker({ providers, value, onChange, ...props }: ProviderPickerProps) {
  const t = useTranslations("stores.pairing");
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
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
          chosen={providers.find(({ id }) => id === value)?.name ?? null}
          placeholder={t("choose")}
        />
      </PopoverTrigger>
      <PopoverContent
        id={listId}
        aria-label={t("search")}
        className="flex max-h-80 w-(--radix-popover-trigger-width) min-w-56 flex-col p-0"
      >
        <Command label={t("search")}>
          <CommandInput placeholder={t("search")} />
          <CommandList>
            <CommandEmpty>{t("notListed")}</CommandEmpty>
            {value === null ? null : (
              <CommandItem value="-" keywords={[t("unpair")]} onSelect={() => choose(null)}>
                <span className="pl-6 text-muted-foreground">{t("unpair")}</span>
              </CommandItem>
            )}
            {providers.map(({ id, name }) => (
              <CommandItem key={id} value={id} keywords={[name]} onSelect={() => choose(id)}>
                <Check aria-hidden className={cn("text-foreground", id !== value && "invisible")} />
                <span className="truncate">{name}</span>
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
