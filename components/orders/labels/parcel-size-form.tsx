"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { SelectField } from "@/components/forms/choice-field";
import { Form } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-field";
import { type FormField, useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { likelyWarehouse, rememberWarehouse } from "../ship/last-warehouse";
import { WarehouseField } from "../ship/warehouse-field";
import { likelyParcel, rememberParcel } from "./last-parcel";
import { type ParcelSize, parcelSizeSchema } from "./parcel-size";

/** What a label is quoted and bought for. */
export type LabelParcel = ParcelSize & { warehouseId?: string | undefined; shipmentId?: string | undefined };

type ParcelSizeFormProps = {
  warehouses: readonly { id: string; name: string }[];
  /** From where it was planned to leave. */
  warehouseId: string | undefined;
  /** What was quoted for another size no longer holds. */
  onTouched: () => void;
  onSize: (parcel: LabelParcel) => Promise<void>;
};

export function ParcelSizeForm({ warehouses, warehouseId: planned, onTouched, onSize }: ParcelSizeFormProps) {
  const t = useTranslations("orders.labels");
  const form = useForm({
    schema: z.intersection(
      parcelSizeSchema,
      z.object({
        warehouseId: z.string().refine((id) => id !== "" || warehouses.length < 2, "warehouse_missing"),
      }),
    ),
    initial: { ...likelyParcel(), warehouseId: planned ?? likelyWarehouse(warehouses) },
    submit: async ({ warehouseId, ...size }) => {
      rememberParcel(form.values);
      if (warehouseId) rememberWarehouse(warehouseId);
      await onSize({ ...size, warehouseId: warehouseId || undefined });
    },
  });
  const field = (name: keyof typeof form.values): FormField<string> => {
    const { onChange, ...rest } = form.field(name);
    return {
      ...rest,
      onChange: (value) => {
        onTouched();
        onChange(value);
      },
    };
  };
  const units = [
    { value: "metric", label: t("metric") },
    { value: "imperial", label: t("imperial") },
  ];
  return (
    <Form form={form}>
      <div className="grid grid-cols-2 gap-3">
        <SelectField {...field("units")} label={t("units")} options={units} />
        <TextField
          {...field("weight")}
          label={t("weight")}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
        />
      </div>
      <div className="grid grid-cols-3 gap-3">
        {(["length", "width", "height"] as const).map((name) => (
          <TextField key={name} {...field(name)} label={t(name)} inputMode="decimal" autoComplete="off" />
        ))}
      </div>
      <WarehouseField {...field("warehouseId")} warehouses={warehouses} />
      <Button type="submit" isPending={form.isPending} className="w-full">
        {t("showServices")}
      </Button>
    </Form>
  );
}
