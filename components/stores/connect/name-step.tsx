"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { Form } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-field";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { Field, FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { WizardActions } from "../wizard/wizard-actions";
import { type ConnectWish, connectHref } from "./connect-wish";

const defaultDays = 30;
// The message names the sentence under `errors`: one for every way to be wrong.
const wrong = "backfill_days";
const days = z.coerce.number(wrong).int(wrong).min(1, wrong).max(90, wrong);

export function NameStep({ wish, marketplaceId }: { wish: ConnectWish; marketplaceId: string }) {
  const t = useTranslations("stores");
  const router = useRouter();
  const taken = useTakenNames(marketplaceId);
  const form = useForm({
    schema: z.object({
      // Asked again by the verb: two people may choose the same name at once.
      name: z
        .string()
        .trim()
        .min(1)
        .max(80)
        .refine((name) => !taken.has(name.toLowerCase()), "store_name_taken"),
      days,
    }),
    initial: { name: wish.name ?? "", days: String(wish.days ?? defaultDays) },
    submit: async (answers) => router.push(connectHref({ ...wish, ...answers, step: "leave" })),
  });
  const { error, onChange, ...input } = form.field("days");
  return (
    <Form form={form}>
      <TextField
        {...form.field("name")}
        label={t("connecting.name.name")}
        placeholder="Acme US"
        maxLength={80}
        autoComplete="off"
      />
      <Field label={t("connecting.name.days")} help={t("connecting.name.daysHelp")} error={error}>
        <span className="flex items-center gap-2">
          <FieldControl>
            <Input
              {...input}
              inputMode="numeric"
              className="w-20"
              onChange={(event) => onChange(event.target.value)}
            />
          </FieldControl>
          {t("connecting.name.daysUnit")}
        </span>
      </Field>
      <WizardActions backHref={connectHref({ ...wish, step: "seller" })}>
        <Button type="submit" variant="primary">
          {t("wizard.next")}
        </Button>
      </WizardActions>
    </Form>
  );
}

/** Names are unique within a marketplace, whatever their letters' case. */
function useTakenNames(marketplaceId: string): ReadonlySet<string> {
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.stores.list.queryOptions());
  const taken = data.filter(({ marketplace }) => marketplace === marketplaceId);
  return new Set(taken.map(({ name }) => name.toLowerCase()));
}
