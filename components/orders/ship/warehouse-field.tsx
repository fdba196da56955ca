"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/choice-field";
import type { FormField } from "@/components/forms/use-form";

type WarehouseFieldProps = FormField<string> & { warehouses: readonly { id: string; name: string }[] };

/** Where it leaves from; nothing to ask where there is but one. */
export function WarehouseField({ warehouses, ...field }: WarehouseFieldProps) {
  const t = useTranslations("orders.ship");
  if (warehouses.length < 2) return null;
  return (
    <SelectField
      {...field}
      label={t("warehouse")}
      placeholder={t("chooseWarehouse")}
      options={warehouses.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}
