import { z } from "zod";
import { ops, unsupported } from "./answer";
import { type Core, unit } from "./core";
import { finish } from "./finish";
import { memoise } from "./settle";

const body = z.object({ qi_id: z.string(), generation_id: z.number(), steps: ops });

/** Saves steps that a call has finished while it goes on. False tells the call to stop: it has lost its lease. */
export async function checkpoint(core: Core, run: string, given: unknown): Promise<boolean> {
  const { qi_id, generation_id, steps } = body.parse(given);
  return unit(core, async (unit) => {
    // Each step has its own retries, so one that is done gives the call its attempts back.
    const { rowCount } = await unit.db.query(
      `update engine.jobs set attempt = 0
        where id = $1 and run = $2 and generation = $3 and leased_at is not null`,
      [qi_id, run, generation_id],
    );
    if (!rowCount) return false;
    const foreign = steps.find(({ op }) => op !== "StepRun");
    if (foreign) {
      await finish(unit, run, "failed", unsupported(foreign));
      return false;
    }
    const done = steps.map((step): [string, unknown] => [step.id, { data: step.data ?? null }]);
    await memoise(unit.db, run, done);
    return true;
  });
}
