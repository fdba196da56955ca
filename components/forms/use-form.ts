"use client";

import { type FormEvent, useState, useTransition } from "react";
import type { z } from "zod";
import { type Failure, readFailure } from "./failure";
import { useFailureText } from "./use-failure-text";
import { useIssueText } from "./use-issue-text";

type FormOptions<Values extends object, Parsed> = {
  schema: z.ZodType<Parsed>;
  initial: Values;
  /** Throws what the API threw; fields keep what was typed. */
  submit: (parsed: Parsed) => Promise<void>;
};

export type FormField<Value> = {
  name: string;
  value: Value;
  onChange: (value: Value) => void;
  error?: string;
};

/** One concern, saved on its own. Errors appear on saving, and go as soon as their field is touched. */
export function useForm<Values extends object, Parsed>({
  schema,
  initial,
  submit,
}: FormOptions<Values, Parsed>) {
  const [saved, setSaved] = useState(initial);
  const [values, setValues] = useState(initial);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [failure, setFailure] = useState<Failure | null>(null);
  const [isPending, startTransition] = useTransition();
  const issueText = useIssueText();
  const failureText = useFailureText();

  const set = <Name extends keyof Values & string>(name: Name, value: Values[Name]) => {
    setValues((current) => ({ ...current, [name]: value }));
    setErrors(({ [name]: _, ...others }) => others);
  };

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const parsed = schema.safeParse(values);
    if (!parsed.success) {
      // The first issue of a field is the one that explains the others.
      setErrors(
        Object.fromEntries(
          parsed.error.issues.toReversed().map((issue) => [issue.path.join("."), issueText(issue)]),
        ),
      );
      focusFirstInvalid(form);
      return;
    }
    setErrors({});
    setFailure(null);
    startTransition(async () => {
      try {
        await submit(parsed.data);
        setSaved(values);
      } catch (error) {
        const answer = readFailure(error);
        if (answer.field) setErrors({ [answer.field]: failureText(answer) });
        else setFailure(answer);
        focusFirstInvalid(form);
      }
    });
  };

  return {
    values,
    set,
    onSubmit,
    isPending,
    failure,
    isDirty: JSON.stringify(values) !== JSON.stringify(saved),
    discard: () => {
      setValues(saved);
      setErrors({});
      setFailure(null);
    },
    field: <Name extends keyof Values & string>(name: Name): FormField<Values[Name]> => ({
      name,
      value: values[name],
      onChange: (value) => set(name, value),
      ...(errors[name] ? { error: errors[name] } : {}),
    }),
  };
}

/** After React has marked the fields. */
function focusFirstInvalid(form: HTMLFormElement) {
  requestAnimationFrame(() => form.querySelector<HTMLElement>("[aria-invalid='true']")?.focus());
}
