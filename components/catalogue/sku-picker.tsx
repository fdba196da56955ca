"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { Popover, PopoverContent, PopoverTrigger } from "@/components/ui/popover";
import { CreateSkuForm } from "./create-sku-form";
import { PickerTrigger } from "./picker-trigger";
import { SkuSearch } from "./sku-search";

export type PickedSku = { id: string; code: string };

type SkuPickerProps = Omit<
  ComponentProps<typeof PickerTrigger>,
  "chosen" | "placeholder" | "value" | "onChange"
> & {
  value: PickedSku | null;
  onChange: (sku: PickedSku) => void;
  /** What a SKU made here would most likely be called. */
  newSku: { code: string; name: string };
};

/** Finds a SKU by code or name, or makes it without leaving the form. */
export function SkuPicker({ value, onChange, newSku, ...props }: SkuPickerProps) {
  const t = useTranslations("catalogue.map");
  const [isOpen, setIsOpen] = useState(false);
  /** The code of the SKU being made; null while searching. */
  const [newCode, setNewCode] = useState<string | null>(null);

  const toggle = (open: boolean) => {
    setIsOpen(open);
    if (open) setNewCode(null);
  };
  const choose = (sku: PickedSku) => {
    onChange(sku);
    setIsOpen(false);
  };
  return (
    <Popover open={isOpen} onOpenChange={toggle}>
      <PopoverTrigger asChild>
        <PickerTrigger {...props} chosen={value?.code ?? null} placeholder={t("chooseSku")} />
      </PopoverTrigger>
      <PopoverContent
        aria-label={t("chooseSku")}
        className="flex max-h-80 w-(--radix-popover-trigger-width) min-w-72 flex-col p-0"
      >
        {newCode === null ? (
          <SkuSearch chosenId={value?.id ?? null} onChoose={choose} onCreate={setNewCode} />
        ) : (
          <div className="p-3">
            <CreateSkuForm
              initial={{ code: newCode || newSku.code, name: newSku.name }}
              onCreated={choose}
              onCancel={() => setNewCode(null)}
            />
          </div>
        )}
      </PopoverContent>
    </Popover>
  );
}
