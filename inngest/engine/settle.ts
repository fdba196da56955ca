import { type Answer, type Failure, type Op, unsupported } from "./answer";
import { type Core, inUnit, type Job, type Unit } from "./core";
import { duration } from "./duration";
import { finish } from "./finish";

/** An app that is restarting is back in a moment; a handler that brings it down uses up its attempts. */
const soonMs = 1000;

/** Writes down what came of a call and what comes next, in one transaction, unless the lease is lost. */
export async function settle(core: Core, leased: Job, answer: Answer): Promise<void> {
  await inUnit(core, async (unit) => {
    const { rows } = await unit.db.query<{ attempt: number }>(
      `select j.attempt from engine.runs r join engine.jobs j on j.run = r.id
          where j.id = $1 and j.generation = $2 and j.leased_at is not null and r.finished_at is null for update`,
      [leased.id, leased.generation],
    );
    if (!rows[0]) return;
    const job = { ...leased, attempt: rows[0].attempt };
    switch (answer.kind) {
      case "done":
        return finish(unit, job.run, "completed", answer.output);
      case "failed":
        return finish(unit, job.run, "failed", answer.error);
      case "unreached":
        return wait(unit, job, job.attempt, soonMs);
      case "cut":
        return retry(unit, job, answer.error, soonMs);
      case "retry":
        return retry(unit, job, answer.error, delayMs(unit, job, answer.retryAfter));
      case "awake":
        return goOn(unit, job, [[job.step ?? "", null]]);
      case "ops":
        return settleOps(unit, job, answer.ops, answer.retryAfter);
    }
  });
}

type Done = [id: string, value: unknown];

interface Planned {
  kind: "step" | "sleep";
  step: string;
  memberOf: string | null;
  due: Date;
}

async function settleOps(unit: Unit, job: Job, ops: Op[], retryAfter: string | null): Promise<void> {
  const done: Done[] = [];
  const planned: Planned[] = [];
  for (const op of ops) {
    const memberOf = ops.length > 1 && op.opts?.parallelMode !== "race" ? job.id : null;
    switch (op.op) {
      case "StepRun":
        done.push([op.id, { data: op.data ?? null }]);
        break;
      case "StepError":
        if (hasAttemptLeft(unit, job)) {
          return wait(unit, job, job.attempt + 1, delayMs(unit, job, retryAfter));
        }
        done.push([op.id, { error: op.error }]);
        break;
      case "StepFailed":
        done.push([op.id, { error: op.error }]);
        break;
      case "StepPlanned":
        planned.push({ kind: "step", step: op.id, memberOf, due: unit.now });
        break;
      case "Sleep": {
        const due = wakingTime(unit.now, op);
        if (Number.isNaN(due.getTime())) return finish(unit, job.run, "failed", unsupported(op));
        planned.push({ kind: "sleep", step: op.id, memberOf, due });
        break;
      }
      case "RunComplete":
        return finish(unit, job.run, "completed", op.data);
      default:
        return finish(unit, job.run, "failed", unsupported(op));
    }
  }
  if (planned.length) await plan(unit, job, planned);
  await goOn(unit, job, done);
}

/** Steps that are open or done already are not planned again: the answer came from an older state. */
async function plan(unit: Unit, job: Job, planned: Planned[]): Promise<void> {
  await unit.db.query(
    `insert into engine.jobs (run, kind, step, member_of, keys, due)
       select r.id, p.kind, p.step, p.member_of, case p.kind when 'step' then r.keys else '{}' end, p.due
         from engine.runs r,
              unnest($2::text[], $3::text[], $4::bigint[], $5::timestamptz[]) as p (kind, step, member_of, due)
        where r.id = $1 and not exists (select from engine.steps s where s.run = r.id and s.id = p.step)
       on conflict (run, step) do nothing`,
    [
      job.run,
      planned.map(({ kind }) => kind),
      planned.map(({ step }) => step),
      planned.map(({ memberOf }) => memberOf),
      planned.map(({ due }) => due),
    ],
  );
}

/**
 * Replaces a settled job by what it brought. The function is called again when a step is done and, for a
 * member of a parallel group, all the others are; and in any case when nothing else of the run is open.
 */
async function goOn(unit: Unit, job: Job, done: Done[]): Promise<void> {
  await unit.db.query(
    `with settled as (delete from engine.jobs where id = $1),
            done as (
              insert into engine.steps (run, id, value)
              select $2, d.id, d.value::json from unnest($3::text[], $4::text[]) as d (id, value)
              on conflict do nothing),
            open as (
              select count(*) as jobs, count(*) filter (where member_of = $5) as members
                from engine.jobs where run = $2 and id <> $1)
       insert into engine.jobs (run, kind, keys, due)
       select r.id, 'call', r.keys, $6 from engine.runs r, open
        where r.id = $2 and (open.jobs = 0 or (cardinality($3::text[]) > 0 and open.members = 0))
       on conflict (run) where kind = 'call' and leased_at is null do nothing`,
    [
      job.id,
      job.run,
      done.map(([id]) => id),
      done.map(([, value]) => JSON.stringify(value)),
      job.memberOf,
      unit.now,
    ],
  );
}

async function retry(unit: Unit, job: Job, error: Failure, afterMs: number): Promise<void> {
  if (hasAttemptLeft(unit, job)) await wait(unit, job, job.attempt + 1, afterMs);
  else await finish(unit, job.run, "failed", error);
}

const hasAttemptLeft = ({ core }: Unit, job: Job) =>
  job.attempt + 1 < (core.plans.get(job.function)?.maxAttempts ?? 0);

/** Gives the lease back. A call that waits already makes room, for a run has one waiting call. */
async function wait(unit: Unit, job: Job, attempt: number, afterMs: number): Promise<void> {
  if (job.kind === "call") {
    await unit.db.query("delete from engine.jobs where run = $1 and kind = 'call' and leased_at is null", [
      job.run,
    ]);
  }
  await unit.db.query("update engine.jobs set leased_at = null, attempt = $2, due = $3 where id = $1", [
    job.id,
    attempt,
    new Date(unit.now.getTime() + afterMs),
  ]);
}

/** As the app asked (seconds or a date), else as the schedule says, spread so that retries do not meet. */
function delayMs({ core, now }: Unit, job: Job, retryAfter: string | null): number {
  if (retryAfter && /^\d+$/.test(retryAfter)) return Number(retryAfter) * 1000;
  const date = Date.parse(retryAfter ?? "");
  if (!Number.isNaN(date)) return Math.max(0, date - now.getTime());
  const base = core.backoffMs[Math.min(job.attempt, core.backoffMs.length - 1)] ?? 0;
  return base + Math.random() * Math.min(base, 30_000);
}

function wakingTime(now: Date, op: Op): Date {
  const text = op.opts?.duration ?? op.name ?? "";
  const ms = duration(text);
  return ms === null ? new Date(text) : new Date(now.getTime() + ms);
}
