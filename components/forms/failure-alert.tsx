"use client";

import type { ReactNode } from "react";
import { RequestId } from "@/components/shell/request-id";
import { Alert } from "@/components/ui/alert";
import type { Failure } from "./failure";
import { useFailureText } from "./use-failure-text";

type FailureAlertProps = {
  failure: Failure;
  /** What may help. */
  action?: ReactNode;
};

/** Why something did not work, with what support needs to find it in the log. */
export function FailureAlert({ failure, action }: FailureAlertProps) {
  const failureText = useFailureText();
  return (
    <Alert tone="danger" isLive title={failureText(failure)} action={action}>
      {failure.requestId ? <RequestId id={failure.requestId} /> : null}
    </Alert>
  );
}
