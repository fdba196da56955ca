"use client";

import { FailurePage } from "@/components/shell/failure-page";

/** Inside the frame, so that the rest of the product stays one press away. */
export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailurePage error={error} retry={retry} />;
}
