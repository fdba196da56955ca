"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import type { RowResult } from "@/components/lists/selection";
import { useSelection } from "@/components/lists/selection-provider";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { toast } from "@/components/ui/toast";
import { isMoving } from "./confirmation-look";
import type { ListedShipment } from "./shipment-types";
import { useConfirmationText } from "./use-confirmation-text";

/** Marketplaces answer within seconds. What takes longer goes on without anybody watching. */
const patienceMs = 20_000;
const lookEveryMs = 1000;

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Marks what is chosen and waits for what the marketplaces say to each. */
export function useBulkMark() {
  const t = useTranslations("shipments");
  const client = useTRPCClient();
  const failureText = useFailureText();
  const confirmationText = useConfirmationText();
  const { report } = useSelection();
  const afterFix = useAfterFix();
  const [isRunning, setIsRunning] = useState(false);
  const [progress, setProgress] = useState({ answered: 0, total: 0 });

  const resultOf = (shipment: ListedShipment): RowResult => {
    const { id, confirmation } = shipment;
    if (confirmation.state === "confirmed") return { id, isDone: true };
    if (isMoving(confirmation)) return { id, isDone: true, message: t("noAnswerYet") };
    return { id, isDone: false, message: confirmationText(shipment) };
  };
  const answers = async (ids: string[]): Promise<ListedShipment[]> => {
    const until = Date.now() + patienceMs;
    for (;;) {
      const { items } = await client.shipments.list.query({ ids, limit: ids.length });
      const open = items.filter(({ confirmation }) => isMoving(confirmation)).length;
      setProgress({ answered: items.length - open, total: ids.length });
      if (open === 0 || Date.now() > until) return items;
      await pause(lookEveryMs);
    }
  };
  const run = async (shipments: readonly ListedShipment[]) => {
    const ids = shipments.map(({ id }) => id);
    setIsRunning(true);
    setProgress({ answered: 0, total: ids.length });
    try {
      await client.shipments.mark.mutate({ ids });
      const results = (await answers(ids)).map(resultOf);
      report(results);
      const done = results.filter(({ isDone }) => isDone).length;
      if (done === ids.length) toast.success(t("marked", { count: done }));
    } catch (error) {
      const message = failureText(readFailure(error));
      report(ids.map((id) => ({ id, isDone: false, message })));
    } finally {
      setIsRunning(false);
      await afterFix();
    }
  };
  return { run: (shipments: readonly ListedShipment[]) => void run(shipments), isRunning, ...progress };
}
