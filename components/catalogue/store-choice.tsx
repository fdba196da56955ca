"use client";

import { useTranslations } from "next-intl";
import { Field, FieldControl } from "@/components/ui/field";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";

type StoreChoiceProps = {
  label: string;
  help?: string;
  stores: readonly { id: string; name: string; detail?: string }[];
  value: string | null;
  onChange: (storeId: string) => void;
};

export function StoreChoice({ label, help, stores, value, onChange }: StoreChoiceProps) {
  const t = useTranslations("catalogue.proposals");
  return (
    <Field label={label} help={help}>
      <Select value={value ?? ""} onValueChange={onChange}>
        <FieldControl>
          <SelectTrigger>
            <SelectValue placeholder={t("chooseStore")} />
          </SelectTrigger>
        </FieldControl>
        <SelectContent>
          {stores.map(({ id, name, detail }) => (
            <SelectItem key={id} value={id}>
              {detail ? `${name} · ${detail}` : name}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </Field>
  );
}
