"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { TextField } from "@/components/forms/text-field";
import type { FormField } from "@/components/forms/use-form";
import { Field, FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import type { ConnectWish } from "./connect-wish";

const defaultDays = 30;
// The message names the sentence under `errors`: one for every way to be wrong.
const wrong = "backfill_days";
const days = z.coerce.number(wrong).int(wrong).min(1, wrong).max(90, wrong);

export const storeAnswers = (wish: ConnectWish) => ({
  name: wish.name ?? "",
  days: String(wish.days ?? defaultDays),
});

/** What is asked of a store that is ours alone. Names are unique within a marketplace, whatever their case. */
export function useStoreSchema(marketplaceId: string, exceptId?: string) {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.stores.list.queryOptions());
  const others = data.filter(({ marketplace, id }) => marketplace === marketplaceId && id !== exceptId);
  const taken = new Set(others.map(({ name }) => name.toLowerCase()));
  return {
    // Asked again by the verb: two people may choose the same name at once.
    name: z
      .string()
      .trim()
      .min(1)
      .max(80)
      .refine((name) => !taken.has(name.toLowerCase()), "store_name_taken"),
    days,
  };
}

type StoreFieldsProps = {
  name: FormField<string>;
  days: FormField<string>;
  /** What else is asked, between the name and the history. */
  children?: ReactNode;
};

export function StoreFields({ name, days: { error, onChange, ...input }, children }: StoreFieldsProps) {
  const t = useTranslations("stores.connecting.name");
  return (
    <>
      <TextField {...name} label={t("name")} placeholder="Acme US" maxLength={80} autoComplete="off" />
      {children}
      <Field label={t("days")} help={t("daysHelp")} error={error}>
        <span className="flex items-center gap-2">
          <FieldControl>
            <Input
              {...input}
              inputMode="numeric"
              className="w-20"
              onChange={(event) => onChange(event.target.value)}
            />
          </FieldControl>
          {t("daysUnit")}
        </span>
      </Field>
    </>
  );
}
