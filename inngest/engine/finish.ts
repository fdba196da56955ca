import type { Event, Unit } from "./core";
import { triggeredBy } from "./triggered-by";
import { ulid } from "./ulid";

/** Ends a run for good, if it has not ended, and tells the functions that listen to such ends. */
export async function finish(
  unit: Unit,
  run: string,
  status: "completed" | "failed" | "cancelled",
  output: unknown,
): Promise<void> {
  const { rows } = await unit.db.query<{ function: string; event: Event }>(
    `with undone as (delete from engine.jobs where run = $1),
            done as (delete from engine.steps where run = $1)
       update engine.runs set status = $2, output = $3, finished_at = $4
        where id = $1 and finished_at is null returning function, event`,
    [run, status, JSON.stringify(output ?? null), unit.now],
  );
  const ended = rows[0];
  // The end of a run that was started by an end is not told, or it would go on for ever.
  if (!ended || ended.event.name.startsWith("inngest/function.")) return;
  const data = {
    function_id: ended.function,
    run_id: run,
    event: ended.event,
    events: [ended.event],
    ...(status === "completed" ? { result: output } : { error: output }),
  };
  const names =
    status === "completed" ? ["finished"] : status === "failed" ? ["finished", "failed"] : ["cancelled"];
  for (const name of names.map((end) => `inngest/function.${end}`)) {
    if (!triggeredBy(unit.core.plans.values(), name).length) continue;
    unit.emitted.push({ id: ulid(unit.now.getTime()), name, data, ts: unit.now.getTime() });
  }
}
