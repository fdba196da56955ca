"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import type { RowResult } from "@/components/lists/selection";
import { useSelection } from "@/components/lists/selection-provider";
import { useAfterFix } from "@/components/problems/use-after-fix";

/** Asks the marketplace about each chosen order; those that failed stay selected with the reason. */
export function useBulkRefresh() {
  const client = useTRPCClient();
  const failureText = useFailureText();
  const { report } = useSelection();
  const afterFix = useAfterFix();
  const [isRunning, setIsRunning] = useState(false);

  const refresh = async (id: string): Promise<RowResult> => {
    try {
      await client.orders.refresh.mutate({ id });
      return { id, isDone: true };
    } catch (error) {
      return { id, isDone: false, message: failureText(readFailure(error)) };
    }
  };
  const run = async (ids: readonly string[]) => {
    setIsRunning(true);
    try {
      // Together: the client sends them as one request, and the server keeps to the marketplace's pace.
      report(await Promise.all(ids.map(refresh)));
      await afterFix();
    } finally {
      setIsRunning(false);
    }
  };
  return { run: (ids: readonly string[]) => void run(ids), isRunning };
}
