"use client";

import { useTranslations } from "next-intl";
import type { Failure } from "@/components/forms/failure";
import { FailureAlert } from "@/components/forms/failure-alert";
import { Button } from "@/components/ui/button";

type SaveFailureProps = { failure: Failure; onLookAgain: () => void };

/** Nothing was written. What somebody else changed meanwhile shows when one looks again. */
export function SaveFailure({ failure, onLookAgain }: SaveFailureProps) {
  const t = useTranslations("catalogue.proposals");
  return (
    <FailureAlert
      failure={failure}
      action={
        <Button size="sm" onClick={onLookAgain}>
          {t("lookAgain")}
        </Button>
      }
    />
  );
}
