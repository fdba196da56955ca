"use client";

import { OctagonAlert, RotateCw } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RequestId } from "@/components/shell/request-id";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";

type ListFailedProps = {
  /** What went wrong, in the reader's words; see `failureText`. */
  reason: ReactNode;
  since?: Date | undefined;
  requestId?: string | undefined;
  isRetrying?: boolean;
  onRetry: () => void;
};

export function ListFailed({ reason, since, requestId, isRetrying, onRetry }: ListFailedProps) {
  const t = useTranslations();
  const format = useFormatter();
  return (
    <div role="alert" data-slot="list-failed">
      <EmptyState
        icon={OctagonAlert}
        title={t("lists.failedTitle")}
        action={
          <Button isPending={isRetrying ?? false} onClick={onRetry}>
            <RotateCw />
            {t("actions.retry")}
          </Button>
        }
      >
        <p>{reason}</p>
        {since ? <p>{t("lists.failedSince", { time: format.dateTime(since, "minute") })}</p> : null}
        {requestId ? <RequestId id={requestId} /> : null}
      </EmptyState>
    </div>
  );
}
