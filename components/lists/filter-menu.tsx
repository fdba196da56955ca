"use client";

import { Check, ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { Count } from "@/components/ui/count";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { useAddress } from "./address-provider";
import type { Filter } from "./filter";

/** From this many on, typing finds an option faster than the eye. */
const searchableFrom = 8;

export function FilterMenu({ filter, isOpenAtFirst = false }: { filter: Filter; isOpenAtFirst?: boolean }) {
  const t = useTranslations("lists");
  const address = useAddress();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  const chosen = address.values(filter.param);
  const names = filter.options.filter(({ value }) => chosen.includes(value)).map(({ label }) => label);

  const toggle = (value: string) => {
    if (filter.isSingle) setIsOpen(false);
    const others = chosen.filter((each) => each !== value);
    if (others.length < chosen.length) address.go({ [filter.param]: others });
    else address.go({ [filter.param]: filter.isSingle ? [value] : [...chosen, value] });
  };

  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <Button size="sm" className={cn("max-w-64 font-normal", chosen.length === 0 && "border-dashed")}>
          <span className={chosen.length > 0 ? "text-muted-foreground" : undefined}>{filter.label}</span>
          {chosen.length > 0 ? (
            <span className="truncate font-medium">{names.length === 1 ? names[0] : chosen.length}</span>
          ) : null}
          <ChevronDown className="size-3.5! text-muted-foreground" />
        </Button>
      </PopoverTrigger>
      <PopoverContent
        className="flex max-h-80 w-60 flex-col p-0"
        aria-label={t("filterBy", { label: filter.label })}
      >
        <Command label={t("filterBy", { label: filter.label })}>
          <CommandInput
            placeholder={filter.label}
            wrapperClassName={filter.options.length < searchableFrom ? "sr-only" : undefined}
          />
          <CommandList>
            <CommandEmpty>{t("emptyFilter")}</CommandEmpty>
            {filter.options.map((option) => (
              <CommandItem
                key={option.value}
                value={option.value}
                keywords={[option.label, option.detail ?? ""]}
                aria-checked={chosen.includes(option.value)}
                onSelect={() => toggle(option.value)}
              >
                <Check
                  aria-hidden
                  className={cn("text-foreground", !chosen.includes(option.value) && "invisible")}
                />
                <span className="min-w-0 truncate">{option.label}</span>
                {option.detail ? (
                  <span className="truncate text-muted-foreground">{option.detail}</span>
                ) : null}
                {option.count === undefined ? null : (
                  <Count value={option.count} className="ml-auto text-muted-foreground text-xs" />
                )}
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
