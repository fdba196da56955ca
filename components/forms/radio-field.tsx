"use client";

import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { RadioChoice, RadioGroup } from "@/components/ui/radio-group";
import type { FormField } from "./use-form";

type RadioFieldProps = FormField<string> & {
  label: ReactNode;
  help?: ReactNode;
  choices: readonly { value: string; title: ReactNode; help?: ReactNode; disabled?: boolean }[];
};

/** A question whose answers need a sentence each. */
export function RadioField({ label, help, error, name, value, onChange, choices }: RadioFieldProps) {
  const id = useId();
  const described = [error ? `${id}-error` : "", help ? `${id}-help` : ""].filter(Boolean).join(" ");
  return (
    <div data-slot="radio-field" className="grid gap-2">
      <div className="grid gap-1">
        <p id={id} className="font-medium">
          {label}
        </p>
        {help ? (
          <p id={`${id}-help`} className="text-muted-foreground">
            {help}
          </p>
        ) : null}
      </div>
      <RadioGroup
        name={name}
        value={value}
        onValueChange={onChange}
        aria-invalid={error ? true : undefined}
        aria-labelledby={id}
        aria-describedby={described || undefined}
      >
        {choices.map((choice) => (
          <RadioChoice key={choice.value} {...choice} />
        ))}
      </RadioGroup>
      {error ? (
        <p id={`${id}-error`} className="flex items-start gap-1.5 text-danger">
          <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
          <span>{error}</span>
        </p>
      ) : null}
    </div>
  );
}
