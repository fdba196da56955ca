"use client";

import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { FormActions } from "@/components/forms/form-actions";
import { useForm } from "@/components/forms/use-form";
import { Field, FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { toast } from "@/components/ui/toast";
import { type ActionAnswer, settle } from "./settle";

// The message names the sentence under `errors`: one for every way to be wrong.
const wrong = "retention_days";
const schema = z.object({ retentionDays: z.coerce.number(wrong).int(wrong).min(7, wrong).max(730, wrong) });

type RetentionFormProps = { initial: number; save: (retentionDays: number) => Promise<ActionAnswer> };

/** How long buyers' names and addresses are kept. */
export function RetentionForm({ initial, save }: RetentionFormProps) {
  const t = useTranslations();
  const form = useForm({
    schema,
    initial: { retentionDays: String(initial) },
    submit: async ({ retentionDays }) => {
      settle(await save(retentionDays));
      toast.success(t("forms.saved"));
    },
  });
  const { error, onChange, ...input } = form.field("retentionDays");
  return (
    <Form form={form}>
      <Field
        label={t("settings.organization.retention")}
        help={t("settings.organization.retentionHelp")}
        error={error}
      >
        <span className="flex items-center gap-2">
          <FieldControl>
            <Input
              {...input}
              inputMode="numeric"
              className="w-20"
              onChange={(event) => onChange(event.target.value)}
            />
          </FieldControl>
          {t("settings.organization.retentionUnit")}
        </span>
      </Field>
      <FormActions form={form} submitLabel={t("settings.organization.saveRetention")} />
    </Form>
  );
}
