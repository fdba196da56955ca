"use client";

import type { ReactNode } from "react";
import { readFailure } from "@/components/forms/failure";
import { NotFoundMessage } from "@/components/shell/not-found-message";
import { Page } from "@/components/shell/page";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailed } from "./load-failed";

type QueryPageProps<Data> = {
  query: { data: Data | undefined; error: unknown; isFetching: boolean; refetch: () => Promise<unknown> };
  children: (data: Data) => ReactNode;
};

/** A page about what one query answers: the page, its outline while it is asked, or why it cannot be shown. */
export function QueryPage<Data>({ query, children }: QueryPageProps<Data>) {
  if (query.data !== undefined) return children(query.data);
  // An address that names nothing of ours, or in a form that no id has.
  if (query.error && ["not_found", "invalid_input"].includes(readFailure(query.error).code)) {
    return <NotFoundMessage />;
  }
  return (
    <Page width="reading">
      <div className="grid gap-4 pt-6">
        {query.error ? (
          <LoadFailed query={query} />
        ) : (
          <>
            <Skeleton className="h-6 w-48" />
            <Skeleton className="h-40" />
          </>
        )}
      </div>
    </Page>
  );
}
