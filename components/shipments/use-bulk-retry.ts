"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import type { RowResult } from "@/components/lists/selection";
import { useSelection } from "@/components/lists/selection-provider";
import { useAfterFix } from "@/components/problems/use-after-fix";
import type { ListedShipment } from "./shipment-types";

export function useBulkRetry() {
  const t = useTranslations("shipments");
  const client = useTRPCClient();
  const failureText = useFailureText();
  const { report } = useSelection();
  const afterFix = useAfterFix();
  const [isRunning, setIsRunning] = useState(false);

  const retry = async ({ id, orderId }: ListedShipment): Promise<RowResult> => {
    try {
      const { retried } = await client.orders.retryConfirmations.mutate({ id: orderId });
      return retried > 0 ? { id, isDone: true } : { id, isDone: false, message: t("nothingToRetry") };
    } catch (error) {
      return { id, isDone: false, message: failureText(readFailure(error)) };
    }
  };
  const run = async (shipments: readonly ListedShipment[]) => {
    setIsRunning(true);
    try {
      // Two parcels of one order are sent again by one call: the second would find nothing left to do.
      const byOrder = new Map(shipments.map((shipment) => [shipment.orderId, shipment]));
      const answers = await Promise.all([...byOrder.values()].map(retry));
      const resultOf = new Map([...byOrder.keys()].map((orderId, index) => [orderId, answers[index]]));
      report(
        shipments.flatMap(({ id, orderId }) => {
          const result = resultOf.get(orderId);
          return result ? [{ ...result, id }] : [];
        }),
      );
      await afterFix();
    } finally {
      setIsRunning(false);
    }
  };
  return { run: (shipments: readonly ListedShipment[]) => void run(shipments), isRunning };
}
