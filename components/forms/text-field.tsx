"use client";

import type { ComponentProps, ReactNode } from "react";
import { Field, FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Textarea } from "@/components/ui/textarea";
import type { FormField } from "./use-form";

type FieldWords = { label: ReactNode; help?: ReactNode };

type TextFieldProps = FormField<string> &
  FieldWords &
  Pick<
    ComponentProps<"input">,
    "type" | "autoComplete" | "placeholder" | "inputMode" | "maxLength" | "autoFocus"
  >;

export function TextField({ label, help, error, onChange, ...props }: TextFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      <FieldControl>
        <Input {...props} onChange={(event) => onChange(event.target.value)} />
      </FieldControl>
    </Field>
  );
}

type TextareaFieldProps = FormField<string> &
  FieldWords &
  Pick<ComponentProps<"textarea">, "placeholder" | "rows">;

export function TextareaField({ label, help, error, onChange, ...props }: TextareaFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      <FieldControl>
        <Textarea {...props} onChange={(event) => onChange(event.target.value)} />
      </FieldControl>
    </Field>
  );
}
