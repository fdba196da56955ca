"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FormField } from "@/components/forms/use-form";
import { Field, FieldControl } from "@/components/ui/field";
import {
  Select,
  SelectContent,
  SelectGroup,
  SelectItem,
  SelectLabel,
  SelectTrigger,
  SelectValue,
} from "@/components/ui/select";
import { type Carrier, carriers } from "@/domain/carriers";

type CarrierFieldProps = FormField<string> & {
  options: { paired: Carrier[]; others: Carrier[] };
  help?: ReactNode;
};

export function CarrierField({ options, help, error, name, value, onChange }: CarrierFieldProps) {
  const t = useTranslations("orders.ship");
  const groups = [
    { label: t("pairedCarriers"), codes: options.paired },
    { label: t("otherCarriers"), codes: options.others },
  ].filter(({ codes }) => codes.length > 0);
  return (
    <Field label={t("carrier")} help={help} error={error}>
      <Select name={name} value={value} onValueChange={onChange}>
        <FieldControl>
          <SelectTrigger>
            <SelectValue placeholder={t("chooseCarrier")} />
          </SelectTrigger>
        </FieldControl>
        <SelectContent>
          {groups.map(({ label, codes }) => (
            <SelectGroup key={label}>
              <SelectLabel>{label}</SelectLabel>
              {codes.map((code) => (
                <SelectItem key={code} value={code}>
                  {carriers[code]}
                </SelectItem>
              ))}
            </SelectGroup>
          ))}
        </SelectContent>
      </Select>
    </Field>
  );
}
