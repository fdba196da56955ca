"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useIssueText } from "@/components/forms/use-issue-text";
import type { RowResult } from "@/components/lists/selection";
import { isCarrier } from "@/domain/carriers";
import { trackingNumberSchema } from "@/domain/tracking-number";
import type { ListedOrder } from "../order-types";
import { likelyWarehouse, rememberWarehouse } from "../ship/last-warehouse";
import { readPastedNumbers, repeatedNumbers } from "./pasted-numbers";
import { useBulkShip } from "./use-bulk-ship";

/** What was typed in the sheet. Rows without a number are left for another time; rows that left are done. */
export function useBulkShipForm(orders: readonly ListedOrder[], warehouses: readonly { id: string }[]) {
  const t = useTranslations("errors");
  const issueText = useIssueText();
  const { run, results, isRunning } = useBulkShip();
  const [carrier, setCarrier] = useState("");
  const [chosenWarehouse, setWarehouse] = useState<string | null>(null);
  const [warehouseError, setWarehouseError] = useState<string | undefined>();
  const [carrierError, setCarrierError] = useState<string | undefined>();
  const [numbers, setNumbers] = useState<Record<string, string>>({});
  const [errors, setErrors] = useState<Record<string, string>>({});

  const warehouseId = chosenWarehouse ?? likelyWarehouse(warehouses);
  const open = orders.filter(({ id }) => !results.get(id)?.isDone);
  const filled = open.filter(({ id }) => (numbers[id] ?? "").trim() !== "");

  const put = (typed: Record<string, string>) => {
    setNumbers((known) => ({ ...known, ...typed }));
    setErrors((known) => Object.fromEntries(Object.entries(known).filter(([id]) => !(id in typed))));
  };
  const complaints = () =>
    Object.fromEntries(
      filled.flatMap(({ id }) => {
        const issue = trackingNumberSchema.safeParse(numbers[id]).error?.issues[0];
        return issue ? [[id, issueText(issue)]] : [];
      }),
    );

  /** What came of each row that had a number; null when something is still to be corrected. */
  const submit = async (): Promise<RowResult[] | null> => {
    const wrong = complaints();
    setErrors(wrong);
    setCarrierError(isCarrier(carrier) ? undefined : t("carrier_missing"));
    const lacksWarehouse = warehouses.length > 1 && warehouseId === "";
    setWarehouseError(lacksWarehouse ? t("warehouse_missing") : undefined);
    if (!isCarrier(carrier) || lacksWarehouse || Object.keys(wrong).length > 0) return null;
    if (warehouseId) rememberWarehouse(warehouseId);
    const from = warehouseId ? { warehouseId } : {};
    return run(
      filled.map(({ id }) => ({ orderId: id, carrier, trackingNumber: numbers[id] ?? "", ...from })),
    );
  };

  return {
    carrier,
    carrierError,
    warehouseId,
    warehouseError,
    numbers,
    errors,
    results,
    isRunning,
    open,
    filled: filled.length,
    done: orders.length - open.length,
    failed: open.filter(({ id }) => results.has(id)).length,
    repeated: repeatedNumbers(numbers),
    setCarrier: (code: string) => {
      setCarrier(code);
      setCarrierError(undefined);
    },
    setWarehouse: (id: string) => {
      setWarehouse(id);
      setWarehouseError(undefined);
    },
    type: (id: string, value: string) => put({ [id]: value }),
    paste: (startId: string, text: string) => put(readPastedNumbers(text, open, startId)),
    submit,
  };
}
