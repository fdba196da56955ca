"use client";

import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { EntryField, type EntryFieldProps } from "./entry-field";
import type { FormAction } from "./form-answer";

type EntryFormProps = {
  action: FormAction;
  fields: readonly Omit<EntryFieldProps, "error">[];
  submitLabel: string;
  /** Shown after an act that leaves the page as it is. */
  doneText?: string;
  submitVariant?: "primary" | "secondary";
  /** Hidden inputs. */
  children?: ReactNode;
};

/** A form of the entry pages: it works before, and without, JavaScript. */
export function EntryForm({
  action,
  fields,
  submitLabel,
  doneText,
  submitVariant = "primary",
  children,
}: EntryFormProps) {
  const [{ failure, typed = {}, isDone }, send, isPending] = useActionState(action, {});
  const failureText = useFailureText();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (failure) form.current?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [failure]);
  const isBeside = fields.some(({ name }) => name === failure?.field);
  return (
    <form ref={form} action={send} noValidate className="grid gap-4">
      {failure && !isBeside ? <Alert tone="danger" title={failureText(failure)} isLive /> : null}
      {children}
      {fields.map((field) => (
        <EntryField
          key={field.name}
          {...field}
          defaultValue={typed[field.name] ?? field.defaultValue}
          error={failure?.field === field.name ? failureText(failure) : undefined}
        />
      ))}
      <Button
        type="submit"
        variant={submitVariant}
        isPending={isPending}
        className="h-9 w-full pointer-coarse:h-10"
      >
        {submitLabel}
      </Button>
      {isDone && doneText ? (
        <p role="status" className="text-muted-foreground">
          {doneText}
        </p>
      ) : null}
    </form>
  );
}
