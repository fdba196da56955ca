import type { ComponentProps } from "react";
import { Field, FieldControl } from "@/components/ui/field";
import { Input } from "@/components/ui/input";

export type EntryFieldProps = Pick<
  ComponentProps<"input">,
  "type" | "autoComplete" | "autoFocus" | "inputMode" | "defaultValue" | "maxLength" | "placeholder"
> & { name: string; label: string; help?: string; error?: string | undefined };

export function EntryField({ label, help, error, ...input }: EntryFieldProps) {
  return (
    <Field label={label} help={help} error={error}>
      <FieldControl>
        {/* The key brings what was typed back: React empties a form whose action has answered. */}
        <Input key={String(input.defaultValue)} required className="h-9 pointer-coarse:h-10" {...input} />
      </FieldControl>
    </Field>
  );
}
