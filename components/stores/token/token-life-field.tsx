"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { SelectField } from "@/components/forms/choice-field";
import type { FormField } from "@/components/forms/use-form";

/** A choice has no empty value, so not to know has a word. */
export const unknownLife = "unknown";

export const tokenLife = z.string().transform((days) => (days === unknownLife ? undefined : Number(days)));

/** Asked because not every marketplace tells when a token ends. */
export function TokenLifeField(field: FormField<string>) {
  const t = useTranslations("stores.token.life");
  return (
    <SelectField
      {...field}
      label={t("label")}
      help={t("help")}
      options={[
        { value: unknownLife, label: t("unknown") },
        { value: "90", label: t("days", { days: 90 }) },
        { value: "365", label: t("year") },
      ]}
    />
  );
}
