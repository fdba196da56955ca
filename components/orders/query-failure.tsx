"use client";

import type { UseQueryResult } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { ListFailed } from "@/components/lists/list-failed";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type QueryFailureProps = {
  query: Pick<
    UseQueryResult<unknown, unknown>,
    "error" | "data" | "dataUpdatedAt" | "errorUpdatedAt" | "isFetching"
  > & { refetch: () => Promise<unknown> };
};

/** In place of a list that could not be loaded; a line above one that could not be brought up to date. */
export function QueryFailure({ query }: QueryFailureProps) {
  const t = useTranslations();
  const format = useFormatter();
  const failureText = useFailureText();
  if (!query.error) return null;
  const failure = readFailure(query.error);
  const retry = () => void query.refetch();
  if (query.data === undefined) {
    return (
      <ListFailed
        reason={failureText(failure)}
        since={new Date(query.errorUpdatedAt)}
        requestId={failure.requestId}
        isRetrying={query.isFetching}
        onRetry={retry}
      />
    );
  }
  const time = format.dateTime(new Date(query.dataUpdatedAt), "minute");
  return (
    <Alert
      tone="warning"
      title={t("orders.stale", { time })}
      isLive
      className="mb-2"
      action={
        <Button size="sm" isPending={query.isFetching} onClick={retry}>
          {t("actions.retry")}
        </Button>
      }
    >
      {failureText(failure)}
    </Alert>
  );
}
