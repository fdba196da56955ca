import { z } from "zod";
import { type Answer, type Op, op as opSchema } from "./call";
import { duration } from "./config";
import { type Core, inUnit, type Job, later, type Unit } from "./core";
import { finish } from "./intake";

type Done = { id: string; value: unknown };
type Planned = { kind: "step" | "sleep"; step: string; member_of: string | null; due: Date };

/** Writes down what came of a job and what comes next, in one transaction, unless the lease is lost. */
export async function settle(core: Core, leased: Job, answer: Answer | null): Promise<void> {
  await inUnit(core, async (unit) => {
    const { rows } = await unit.db.query<{ attempt: number }>(
      `select j.attempt from engine.runs r join engine.jobs j on j.run = r.id
        where j.id = $1 and j.generation = $2 and j.leased_at is not null and r.finished_at is null for update`,
      [leased.id, leased.generation],
    );
    if (!rows[0]) return;
    const job = { ...leased, attempt: rows[0].attempt };
    if (!answer) return release(unit, job, job.attempt, unit.now);

    const hasAttemptLeft = job.attempt + 1 < (core.plans.get(job.function)?.maxAttempts ?? 0);
    const done: Done[] = [];
    const planned: Planned[] = [];
    for (const op of answer.ops) {
      const isMember = answer.ops.length > 1 && op.opts?.parallelMode !== "race";
      const plan = (kind: Planned["kind"], due: Date) =>
        planned.push({ kind, step: op.id, member_of: isMember ? job.id : null, due });
      const isError = op.op === "RunError" || op.op === "StepError";
      if (isError && hasAttemptLeft) {
        return release(unit, job, job.attempt + 1, retryTime(unit, job.attempt, answer.retryAfter));
      }
      switch (op.op) {
        case "StepRun":
          done.push({ id: op.id, value: { data: op.data ?? null } });
          break;
        case "StepError":
        case "StepFailed":
          done.push({ id: op.id, value: { error: op.error } });
          break;
        case "Slept":
          done.push({ id: op.id, value: null });
          break;
        case "StepPlanned":
          plan("step", unit.now);
          break;
        case "Sleep": {
          const due = wakingTime(unit.now, op);
          if (Number.isNaN(due.getTime())) return finish(unit, job.run, "failed", unsupported(op));
          plan("sleep", due);
          break;
        }
        case "RunComplete":
          return finish(unit, job.run, "completed", op.data);
        case "RunError":
        case "RunFailed":
          return finish(unit, job.run, "failed", op.error);
        default:
          return finish(unit, job.run, "failed", unsupported(op));
      }
    }
    await goOn(unit, job, done, planned);
  });
}

const unsupported = (op: Op) => ({
  name: "NotSupported",
  message: `Step "${op.displayName ?? op.id}" is of the kind ${op.op}${op.name ? ` (${op.name})` : ""}, which the local engine does not support.`,
});

/**
 * Replaces a settled job by what it brought. Planned steps that are open or done already are not planned
 * again: the answer came from an older state. The function is called again when a step is done and, for a
 * member of a parallel group, all the others are; and in any case when nothing else of the run is open.
 */
async function goOn({ db, now }: Unit, job: Job, done: Done[], planned: Planned[]): Promise<void> {
  await db.query(
    `with settled as (delete from engine.jobs where id = $1),
     done as (
       insert into engine.steps (run, id, value)
       select $2, id, value::json from json_to_recordset($3) as d (id text, value text)
       on conflict do nothing),
     planned as (
       insert into engine.jobs (run, kind, step, member_of, due, keys)
       select $2, p.*, case p.kind when 'step' then $5::text[] else '{}' end
         from json_to_recordset($4) as p (kind text, step text, member_of bigint, due timestamptz)
        where not exists (select from engine.steps s where s.run = $2 and s.id = p.step)
       on conflict (run, step) do nothing returning id),
     open as (
       select count(*) as jobs, count(*) filter (where member_of = $6) as members
         from engine.jobs where run = $2 and id <> $1)
     insert into engine.jobs (run, kind, keys, due)
     select r.id, 'call', r.keys, $7 from engine.runs r, open
      where r.id = $2 and ((open.jobs = 0 and not exists (select from planned))
                           or (json_array_length($3) > 0 and open.members = 0))
     on conflict (run) where kind = 'call' and leased_at is null do nothing`,
    [job.id, job.run, asRows(done), JSON.stringify(planned), job.keys, job.memberOf, now],
  );
}

/** The values are text within the rows, as in takeIn. */
const asRows = (done: Done[]) =>
  JSON.stringify(done.map(({ id, value }) => ({ id, value: JSON.stringify(value) })));

/** Gives the lease back. A call that waits already makes room, for a run has one waiting call. */
async function release({ db }: Unit, job: Job, attempt: number, due: Date): Promise<void> {
  const waiting = "run = $1 and kind = 'call' and leased_at is null";
  if (job.kind === "call") await db.query(`delete from engine.jobs where ${waiting}`, [job.run]);
  const released = "leased_at = null, attempt = $2, due = $3";
  await db.query(`update engine.jobs set ${released} where id = $1`, [job.id, attempt, due]);
}

/** As the app asked (seconds or a date), else as the schedule says, spread so that retries do not meet. */
function retryTime({ core: { backoffMs }, now }: Unit, attempt: number, retryAfter = ""): Date {
  if (/^\d+$/.test(retryAfter)) return later(now, Number(retryAfter) * 1000);
  const asked = new Date(retryAfter);
  if (!Number.isNaN(asked.getTime())) return asked;
  const ms = backoffMs[Math.min(attempt, backoffMs.length - 1)] ?? 0;
  return later(now, ms + Math.random() * Math.min(ms, 30_000));
}

function wakingTime(now: Date, op: Op): Date {
  const time = op.opts?.duration ?? op.name ?? "";
  const ms = duration(time);
  return ms === null ? new Date(time) : later(now, ms);
}

const checkpointed = z.object({
  qi_id: z.string(),
  generation_id: z.number(),
  // The SDK sends no other; one that is refused here comes again in its answer, where it is named.
  steps: z.array(opSchema.extend({ op: z.literal("StepRun") })),
});

/** Saves steps that a call has finished while it goes on. False tells the call to stop: it has lost its lease. */
export async function checkpoint(core: Core, run: string, given: unknown): Promise<boolean> {
  const { qi_id, generation_id, steps } = checkpointed.parse(given);
  const done = steps.map(({ id, data }) => ({ id, value: { data: data ?? null } }));
  // Each step has its own retries, so one that is done gives the call its attempts back.
  const { rowCount } = await core.pool.query(
    `with live as (
       update engine.jobs set attempt = 0
        where id = $1 and run = $2 and generation = $3 and leased_at is not null returning run),
     done as (
       insert into engine.steps (run, id, value)
       select run, id, value::json from live, json_to_recordset($4) as d (id text, value text)
       on conflict do nothing)
     select from live`,
    [qi_id, run, generation_id, asRows(done)],
  );
  return rowCount === 1;
}
