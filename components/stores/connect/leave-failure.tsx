"use client";

import { useTranslations } from "next-intl";
import type { Failure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { RequestId } from "@/components/shell/request-id";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { type ConnectStep, type ConnectWish, connectHref } from "./connect-wish";

const stepOfField: Record<string, ConnectStep> = { name: "name", site: "seller" };

/** Why the marketplace was not visited, with the way to the answer that has to change. */
export function LeaveFailure({ failure, wish }: { failure: Failure; wish: ConnectWish }) {
  const t = useTranslations("stores.connecting.leave");
  const steps = useTranslations("stores.wizard.steps");
  const failureText = useFailureText();
  if (failure.code === "forbidden" && failure.facts?.permission) {
    return (
      <Alert tone="danger" isLive title={t("forbidden")}>
        {t("forbiddenHelp")}
      </Alert>
    );
  }
  const step = failure.field ? stepOfField[failure.field] : undefined;
  return (
    <Alert
      tone="danger"
      isLive
      title={failureText(failure)}
      action={
        step ? (
          <Button asChild size="sm">
            <Link href={connectHref({ ...wish, step })}>{t("change", { step: steps(step) })}</Link>
          </Button>
        ) : undefined
      }
    >
      {failure.requestId && !step ? <RequestId id={failure.requestId} /> : null}
    </Alert>
  );
}
