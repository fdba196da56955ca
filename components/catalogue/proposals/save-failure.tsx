"use client";

import { useTranslations } from "next-intl";
import type { Failure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { RequestId } from "@/components/shell/request-id";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type SaveFailureProps = { failure: Failure; onLookAgain: () => void };

/** Nothing was written. What somebody else changed meanwhile shows when one looks again. */
export function SaveFailure({ failure, onLookAgain }: SaveFailureProps) {
  const t = useTranslations("catalogue.proposals");
  const failureText = useFailureText();
  return (
    <Alert
      tone="danger"
      isLive
      title={failureText(failure)}
      action={
        <Button size="sm" onClick={onLookAgain}>
          {t("lookAgain")}
        </Button>
      }
    >
      {failure.requestId ? <RequestId id={failure.requestId} /> : null}
    </Alert>
  );
}
