"use client";

import { useState } from "react";
import { useTRPCClient } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import type { RowResult } from "@/components/lists/selection";
import { useSelection } from "@/components/lists/selection-provider";
import { useAfterFix } from "@/components/problems/use-after-fix";

export type Departure = {
  orderId: string;
  carrier: string;
  trackingNumber: string;
  warehouseId?: string;
};

/** Ships one order after the other and keeps what came of each. */
export function useBulkShip() {
  const client = useTRPCClient();
  const failureText = useFailureText();
  const { report } = useSelection();
  const afterFix = useAfterFix();
  const [results, setResults] = useState<ReadonlyMap<string, RowResult>>(new Map());
  const [isRunning, setIsRunning] = useState(false);

  const ship = async (departure: Departure): Promise<RowResult> => {
    try {
      await client.orders.ship.mutate(departure);
      return { id: departure.orderId, isDone: true };
    } catch (error) {
      return { id: departure.orderId, isDone: false, message: failureText(readFailure(error)) };
    }
  };
  const run = async (departures: readonly Departure[]): Promise<RowResult[]> => {
    setIsRunning(true);
    const outcomes: RowResult[] = [];
    try {
      for (const departure of departures) {
        const result = await ship(departure);
        outcomes.push(result);
        setResults((known) => new Map(known).set(result.id, result));
      }
    } finally {
      setIsRunning(false);
      report(outcomes);
      await afterFix();
    }
    return outcomes;
  };
  return { run, results, isRunning };
}
