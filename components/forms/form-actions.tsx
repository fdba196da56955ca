"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";

type FormActionsProps = {
  form: { isPending: boolean; isDirty: boolean; discard: () => void };
  /** A verb with its object: "Save address". */
  submitLabel: string;
};

/** Save, and back to what is saved; the words beside say whether there is a difference. */
export function FormActions({ form, submitLabel }: FormActionsProps) {
  const t = useTranslations();
  return (
    <div data-slot="form-actions" className="flex flex-wrap items-center gap-2">
      <Button type="submit" variant="primary" isPending={form.isPending} disabled={!form.isDirty}>
        {submitLabel}
      </Button>
      {form.isDirty && !form.isPending ? (
        <>
          <Button variant="ghost" onClick={form.discard}>
            {t("actions.discard")}
          </Button>
          <span className="text-muted-foreground">{t("forms.unsaved")}</span>
        </>
      ) : null}
    </div>
  );
}
