import { codeOf } from "@/db/error-code";
import type { OrderReading } from "@/integrations/marketplaces/marketplace";
import type { Ctx } from "../context";
import type { ImportableStore, ImportOutcome } from "./import-outcome";

/** Whether PostgreSQL refused a value (class 22) or a constraint (23), which trying again would not cure. */
export function isBadData(error: unknown): boolean {
  return /^2[23]/.test(codeOf(error) ?? "");
}

/** After a page that PostgreSQL refused: finds the order that it cannot keep, and keeps the others. */
export async function importOneByOne(
  ctx: Ctx,
  store: ImportableStore,
  readings: OrderReading[],
  importPage: (ctx: Ctx, store: ImportableStore, readings: OrderReading[]) => Promise<ImportOutcome>,
): Promise<ImportOutcome> {
  const total: ImportOutcome = { seen: 0, imported: 0, changed: 0, leftOut: 0, unreadable: 0 };
  const [only] = readings;
  const halves =
    readings.length > 1
      ? [readings.slice(0, readings.length / 2), readings.slice(readings.length / 2)]
      : only?.outcome === "read"
        ? [[setAside(only.order.platformOrderId)]]
        : [];
  for (const half of halves) {
    const outcome = await importPage(ctx, store, half);
    for (const key of Object.keys(total) as (keyof ImportOutcome)[]) total[key] += outcome[key];
  }
  return total;
}

const setAside = (platformOrderId: string): OrderReading => ({
  outcome: "unreadable",
  platformOrderId,
  reason: "a value in it cannot be stored",
  payload: "",
});
