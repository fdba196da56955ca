"use client";

import { useState } from "react";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import type { RowResult } from "@/components/lists/selection";
import { useSelection } from "@/components/lists/selection-provider";
import { useAfterFix } from "@/components/problems/use-after-fix";

/** Does one thing to each chosen order; those where it failed stay selected with the reason. */
export function useBulkAct(act: (orderId: string) => Promise<unknown>) {
  const failureText = useFailureText();
  const { report } = useSelection();
  const afterFix = useAfterFix();
  const [isRunning, setIsRunning] = useState(false);

  const actOn = async (id: string): Promise<RowResult> => {
    try {
      await act(id);
      return { id, isDone: true };
    } catch (error) {
      return { id, isDone: false, message: failureText(readFailure(error)) };
    }
  };
  const run = async (ids: readonly string[]) => {
    setIsRunning(true);
    try {
      // Together: the client sends them as one request, and the server keeps to the marketplace's pace.
      report(await Promise.all(ids.map(actOn)));
      await afterFix();
    } finally {
      setIsRunning(false);
    }
  };
  return { run: (ids: readonly string[]) => void run(ids), isRunning };
}
