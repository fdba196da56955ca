import { z } from "zod";
import { ops, unsupported } from "./answer";
import { type Core, inUnit } from "./core";
import { finish } from "./finish";

const body = z.object({ qi_id: z.string(), generation_id: z.number(), steps: ops });

/** Saves steps that a call has finished while it goes on. False tells the call to stop: it has lost its lease. */
export async function checkpoint(core: Core, run: string, given: unknown): Promise<boolean> {
  const { qi_id, generation_id, steps } = body.parse(given);
  const foreign = steps.find(({ op }) => op !== "StepRun");
  const done = foreign ? [] : steps;
  // Each step has its own retries, so one that is done gives the call its attempts back.
  const { rowCount } = await core.pool.query(
    `with live as (
         update engine.jobs set attempt = 0
          where id = $1 and run = $2 and generation = $3 and leased_at is not null returning run),
       done as (
         insert into engine.steps (run, id, value)
         select live.run, d.id, d.value::json from live, unnest($4::text[], $5::text[]) as d (id, value)
         on conflict do nothing)
       select from live`,
    [
      qi_id,
      run,
      generation_id,
      done.map(({ id }) => id),
      done.map(({ data }) => JSON.stringify({ data: data ?? null })),
    ],
  );
  if (!rowCount) return false;
  if (foreign) await inUnit(core, (unit) => finish(unit, run, "failed", unsupported(foreign)));
  return !foreign;
}
