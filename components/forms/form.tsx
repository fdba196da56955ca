"use client";

import type { ComponentProps, FormEvent } from "react";
import { cn } from "@/components/ui/cn";
import type { Failure } from "./failure";
import { FailureAlert } from "./failure-alert";

type FormProps = Omit<ComponentProps<"form">, "onSubmit"> & {
  /** What `useForm` returned. */
  form: { onSubmit: (event: FormEvent<HTMLFormElement>) => void; failure: Failure | null };
};

export function Form({ form, className, children, ...props }: FormProps) {
  return (
    // Our own messages, in the reader's language, instead of the browser's bubbles.
    <form
      noValidate
      data-slot="form"
      onSubmit={form.onSubmit}
      className={cn("grid gap-4", className)}
      {...props}
    >
      {form.failure ? <FailureAlert failure={form.failure} /> : null}
      {children}
    </form>
  );
}
