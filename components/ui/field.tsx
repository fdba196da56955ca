"use client";

import { CircleAlert } from "lucide-react";
import { Slot } from "radix-ui";
import { createContext, type ReactNode, use, useId } from "react";
import { cn } from "./cn";
import { Label } from "./label";

type FieldIds = { control: string; help: string | undefined; error: string | undefined };

const FieldContext = createContext<FieldIds | null>(null);

type FieldProps = {
  label: ReactNode;
  /** Why it is asked, or what people get wrong here. */
  help?: ReactNode;
  /** What is wrong and what would be right. */
  error?: string | undefined;
  /** `inline` puts the control before its label: checkboxes and switches. */
  layout?: "stacked" | "inline";
  className?: string;
  children: ReactNode;
};

export function Field({ label, help, error, layout = "stacked", className, children }: FieldProps) {
  const id = useId();
  const ids = {
    control: id,
    help: help ? `${id}-help` : undefined,
    error: error ? `${id}-error` : undefined,
  };
  const isInline = layout === "inline";

  return (
    <FieldContext value={ids}>
      <div
        data-slot="field"
        data-invalid={error ? true : undefined}
        className={cn(isInline ? "grid grid-cols-[auto_1fr] items-start gap-x-2.5" : "grid gap-1", className)}
      >
        {isInline ? <span className="flex h-5 items-center">{children}</span> : null}
        <Label htmlFor={ids.control}>{label}</Label>
        {isInline ? null : children}
        {help ? (
          <p id={ids.help} className={cn("text-muted-foreground", isInline && "col-start-2")}>
            {help}
          </p>
        ) : null}
        {error ? (
          <p id={ids.error} className={cn("flex items-start gap-1.5 text-danger", isInline && "col-start-2")}>
            <CircleAlert aria-hidden className="mt-[3px] size-3.5 shrink-0" />
            <span>{error}</span>
          </p>
        ) : null}
      </div>
    </FieldContext>
  );
}

/** Ties one input, select, checkbox or switch to the label, help and error around it. */
export function FieldControl({ children }: { children: ReactNode }) {
  const ids = use(FieldContext);
  if (!ids) throw new Error("FieldControl stands outside a Field");
  return (
    <Slot.Root
      id={ids.control}
      aria-invalid={ids.error ? true : undefined}
      aria-describedby={[ids.error, ids.help].filter(Boolean).join(" ") || undefined}
    >
      {children}
    </Slot.Root>
  );
}
