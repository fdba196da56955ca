"use client";

import { Check } from "lucide-react";
import { type ComponentProps, type ReactNode, useId, useState } from "react";
import { PickerTrigger } from "@/components/catalogue/picker-trigger";
import { cn } from "@/components/ui/cn";
import { Command, CommandEmpty, CommandInput, CommandItem, CommandList } from "@/components/ui/command";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";

export type EntryPickerProps<Entry> = Omit<
  ComponentProps<typeof PickerTrigger>,
  "chosen" | "placeholder" | "value" | "onChange" | "children"
> & {
  /** Those that may be chosen. */
  entries: readonly Entry[];
  value: string | null;
  /** The name of what is chosen, which need not be among the entries any more. */
  chosen: string | null;
  onChange: (id: string | null) => void;
  words: { choose: string; search: string; notListed: string; clear: string };
  children: (entry: Entry) => ReactNode;
};

/** One entry of a list that the marketplace keeps, found by typing its name or id; the lists run to hundreds. */
export function EntryPicker<Entry extends { id: string; name: string }>({
  entries,
  value,
  chosen,
  onChange,
  words,
  children,
  ...props
}: EntryPickerProps<Entry>) {
  const [isOpen, setIsOpen] = useState(false);
  const listId = useId();
  const choose = (id: string | null) => {
    onChange(id);
    setIsOpen(false);
  };
  return (
    <Popover open={isOpen} onOpenChange={setIsOpen}>
      <PopoverTrigger asChild>
        <PickerTrigger {...props} aria-controls={listId} chosen={chosen} placeholder={words.choose} />
      </PopoverTrigger>
      <PopoverContent
        id={listId}
        aria-label={words.search}
        className="flex max-h-80 w-(--radix-popover-trigger-width) min-w-64 flex-col p-0"
      >
        <Command label={words.search}>
          <CommandInput placeholder={words.search} />
          <CommandList>
            <CommandEmpty>{words.notListed}</CommandEmpty>
            {value === null ? null : (
              <CommandItem value="-" keywords={[words.clear]} onSelect={() => choose(null)}>
                <span className="pl-6 text-muted-foreground">{words.clear}</span>
              </CommandItem>
            )}
            {entries.map((entry) => (
              <CommandItem
                key={entry.id}
                value={entry.id}
                keywords={[entry.name]}
                onSelect={() => choose(entry.id)}
              >
                <Check aria-hidden className={cn("text-foreground", entry.id !== value && "invisible")} />
                {children(entry)}
              </CommandItem>
            ))}
          </CommandList>
        </Command>
      </PopoverContent>
    </Popover>
  );
}
