import { z } from "zod";
import { ops } from "./answer";
import { type Core, unit } from "./core";
import { memoise } from "./settle";

const body = z.object({ qi_id: z.string(), generation_id: z.number(), steps: ops });

/**
 * Saves steps that a call has finished while it goes on. False when the call has lost its lease, or brings
 * what only its final answer may: the SDK then stops, or answers with it.
 */
export async function checkpoint(core: Core, run: string, given: unknown): Promise<boolean> {
  const { qi_id, generation_id, steps } = body.parse(given);
  if (steps.some(({ op }) => op !== "StepRun")) return false;
  return unit(core, async (unit) => {
    // Each step has its own retries, so one that is done gives the call its attempts back.
    const { rowCount } = await unit.db.query(
      `update engine.jobs set attempt = 0
        where id = $1 and run = $2 and generation = $3 and leased_at is not null`,
      [qi_id, run, generation_id],
    );
    if (!rowCount) return false;
    await memoise(
      unit.db,
      run,
      steps.map((step) => [step.id, { data: step.data ?? null }]),
    );
    return true;
  });
}
