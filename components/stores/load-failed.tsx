"use client";

import { useTranslations } from "next-intl";
import { readFailure } from "@/components/forms/failure";
import { FailureAlert } from "@/components/forms/failure-alert";
import { Button } from "@/components/ui/button";

type LoadFailedProps = { query: { error: unknown; isFetching: boolean; refetch: () => Promise<unknown> } };

/**
 * Part of a page or panel that could not be read: why, and once more. For lists: ListFailed. In the place of a form
 * only for `isLoadingError`: what is being typed does not go because it could not be read a second time.
 */
export function LoadFailed({ query }: LoadFailedProps) {
  const t = useTranslations("actions");
  return (
    <FailureAlert
      failure={readFailure(query.error)}
      action={
        <Button size="sm" isPending={query.isFetching} onClick={() => query.refetch()}>
          {t("retry")}
        </Button>
      }
    />
  );
}
