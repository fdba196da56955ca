"use client";

import { useTranslations } from "next-intl";
import { SelectField } from "@/components/forms/choice-field";
import { Form } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-field";
import { type FormField, useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { likelyParcel, rememberParcel } from "./last-parcel";
import { type ParcelSize, parcelSizeSchema } from "./parcel-size";

type ParcelSizeFormProps = {
  /** What was quoted for another size no longer holds. */
  onTouched: () => void;
  onSize: (size: ParcelSize) => Promise<void>;
};

export function ParcelSizeForm({ onTouched, onSize }: ParcelSizeFormProps) {
  const t = useTranslations("orders.labels");
  const form = useForm({
    schema: parcelSizeSchema,
    initial: likelyParcel(),
    submit: async (size) => {
      rememberParcel(form.values);
      await onSize(size);
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
      <Button type="submit" isPending={form.isPending} className="w-full">
        {t("showServices")}
      </Button>
    </Form>
  );
}
