"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { Form } from "@/components/forms/form";
import { FormActions } from "@/components/forms/form-actions";
import { TextField } from "@/components/forms/text-field";
import { useForm } from "@/components/forms/use-form";
import { toast } from "@/components/ui/toast";
import { type ActionAnswer, settle } from "./settle";

const schema = z.object({ name: z.string().trim().min(1).max(80) });

type NameFormProps = {
  initial: string;
  label: string;
  help?: string;
  autoComplete: "name" | "organization";
  submitLabel: string;
  save: (name: string) => Promise<ActionAnswer>;
};

/** The name of a person or of an organization. */
export function NameForm({ initial, label, help, autoComplete, submitLabel, save }: NameFormProps) {
  const t = useTranslations("forms");
  const router = useRouter();
  const form = useForm({
    schema,
    initial: { name: initial },
    submit: async ({ name }) => {
      settle(await save(name));
      toast.success(t("saved"));
      router.refresh();
    },
  });
  return (
    <Form form={form}>
      <TextField
        {...form.field("name")}
        label={label}
        help={help}
        autoComplete={autoComplete}
        maxLength={80}
      />
      <FormActions form={form} submitLabel={submitLabel} />
    </Form>
  );
}
