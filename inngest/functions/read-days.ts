import type { PullId, StoreId } from "@/domain/ids";
import type { Ctx } from "@/server/context";
import { readDay } from "@/server/stores";
import { forRetry } from "../for-retry";
import type { StepTools } from "./run-each-step";

/** Days as a step gave them back: its result went through JSON. */
type ToldDay = { from: string; to: string };

/** Reads the days of an import, each a step of its own. `ctx` is made anew for each, as for every step. */
export async function readDays(
  step: StepTools,
  ctx: () => Ctx,
  { storeId, pullId, days }: { storeId: StoreId; pullId: PullId; days: readonly ToldDay[] },
): Promise<void> {
  for (const [index, { from, to }] of days.entries()) {
    const day = { from: new Date(from), to: new Date(to) };
    await step.run(`day-${index}`, () => forRetry(() => readDay(ctx(), storeId, pullId, day)));
  }
}
