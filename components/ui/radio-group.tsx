"use client";

import { RadioGroup as RadioGroupPrimitive } from "radix-ui";
import { type ComponentProps, type ReactNode, useId } from "react";
import { cn } from "./cn";

export function RadioGroup({ className, ...props }: ComponentProps<typeof RadioGroupPrimitive.Root>) {
  return (
    <RadioGroupPrimitive.Root data-slot="radio-group" className={cn("grid gap-2", className)} {...props} />
  );
}

export function RadioGroupItem({ className, ...props }: ComponentProps<typeof RadioGroupPrimitive.Item>) {
  return (
    <RadioGroupPrimitive.Item
      data-slot="radio-group-item"
      className={cn(
        "relative grid size-4 shrink-0 place-items-center rounded-full border border-input bg-background before:absolute before:-inset-1",
        "data-[state=checked]:border-primary disabled:cursor-not-allowed disabled:opacity-50",
        className,
      )}
      {...props}
    >
      <RadioGroupPrimitive.Indicator className="size-2 rounded-full bg-primary" />
    </RadioGroupPrimitive.Item>
  );
}

type RadioChoiceProps = { value: string; title: ReactNode; help?: ReactNode; disabled?: boolean };

/** One answer of a question, with the sentence that tells it from the others. The whole card takes the press. */
export function RadioChoice({ value, title, help, disabled }: RadioChoiceProps) {
  const id = useId();
  return (
    <label
      htmlFor={id}
      data-slot="radio-choice"
      className={cn(
        "flex cursor-pointer gap-2.5 rounded-md border px-3 py-2.5 transition-colors hover:bg-muted",
        "has-data-[state=checked]:border-primary has-data-[state=checked]:bg-primary-surface has-disabled:cursor-not-allowed",
      )}
    >
      <RadioGroupItem
        id={id}
        value={value}
        disabled={disabled}
        aria-describedby={help ? `${id}-help` : undefined}
        className="mt-0.5"
      />
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        {help ? (
          <span id={`${id}-help`} className="block text-muted-foreground">
            {help}
          </span>
        ) : null}
      </span>
    </label>
  );
}
