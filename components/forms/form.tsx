"use client";

import type { ComponentProps, FormEvent } from "react";
import { RequestId } from "@/components/shell/request-id";
import { Alert } from "@/components/ui/alert";
import { cn } from "@/components/ui/cn";
import type { Failure } from "./failure";
import { useFailureText } from "./use-failure-text";

type FormProps = Omit<ComponentProps<"form">, "onSubmit"> & {
  /** What `useForm` returned. */
  form: { onSubmit: (event: FormEvent<HTMLFormElement>) => void; failure: Failure | null };
};

export function Form({ form, className, children, ...props }: FormProps) {
  const failureText = useFailureText();
  return (
    // Our own messages, in the reader's language, instead of the browser's bubbles.
    <form
      noValidate
      data-slot="form"
      onSubmit={form.onSubmit}
      className={cn("grid gap-4", className)}
      {...props}
    >
      {form.failure ? (
        <Alert tone="danger" title={failureText(form.failure)} isLive>
          {form.failure.requestId ? <RequestId id={form.failure.requestId} /> : null}
        </Alert>
      ) : null}
      {children}
    </form>
  );
}
