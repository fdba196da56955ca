"use client";

import type { ReactNode } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Field, FieldControl } from "@/components/ui/field";
import { Select, SelectContent, SelectItem, SelectTrigger, SelectValue } from "@/components/ui/select";
import { Switch } from "@/components/ui/switch";
import type { FormField } from "./use-form";

type FieldWords = { label: ReactNode; help?: ReactNode };

type SelectFieldProps = FormField<string> &
  FieldWords & { options: readonly { value: string; label: string }[]; placeholder?: string };

export function SelectField({
  label,
  help,
  error,
  name,
  value,
  onChange,
  options,
  placeholder,
}: SelectFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      <Select name={name} value={value} onValueChange={onChange}>
        <FieldControl>
          <SelectTrigger>
            <SelectValue placeholder={placeholder} />
          </SelectTrigger>
        </FieldControl>
        <SelectContent>
          {options.map((option) => (
            <SelectItem key={option.value} value={option.value}>
              {option.label}
            </SelectItem>
          ))}
        </SelectContent>
      </Select>
    </Field>
  );
}

export function CheckboxField({
  label,
  help,
  error,
  name,
  value,
  onChange,
}: FormField<boolean> & FieldWords) {
  return (
    <Field label={label} help={help} error={error} layout="inline">
      <FieldControl>
        <Checkbox name={name} checked={value} onCheckedChange={(checked) => onChange(checked === true)} />
      </FieldControl>
    </Field>
  );
}

/** For what takes effect at once; inside a form with a save button, use CheckboxField. */
export function SwitchField({ label, help, error, name, value, onChange }: FormField<boolean> & FieldWords) {
  return (
    <Field label={label} help={help} error={error} layout="inline">
      <FieldControl>
        <Switch name={name} checked={value} onCheckedChange={onChange} />
      </FieldControl>
    </Field>
  );
}
