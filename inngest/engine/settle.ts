import { type Answer, type Failure, type Op, unsupported } from "./answer";
import { type Core, type Job, type Unit, unit } from "./core";
import { duration } from "./duration";
import { finish } from "./finish";
import { insertRows } from "./store";

/** An app that is restarting is back in a moment; a handler that brings it down uses up its attempts. */
const soonMs = 1000;

/** Writes down what came of a call and what comes next, in one transaction, unless the lease is lost. */
export async function settle(core: Core, job: Job, answer: Answer): Promise<void> {
  await unit(core, async (unit) => {
    const { rowCount } = await unit.db.query(
      `select from engine.runs r join engine.jobs j on j.run = r.id
        where j.id = $1 and j.generation = $2 and j.leased_at is not null and r.finished_at is null for update`,
      [job.id, job.generation],
    );
    if (!rowCount) return;
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
        return goOn(unit, job, [[job.step ?? "", null]], []);
      case "ops":
        return settleOps(unit, job, answer.ops, answer.retryAfter);
    }
  });
}

async function settleOps(unit: Unit, job: Job, ops: Op[], retryAfter: string | null): Promise<void> {
  const done: [id: string, value: unknown][] = [];
  const planned: unknown[][] = [];
  for (const op of ops) {
    const isMember = ops.length > 1 && op.opts?.parallelMode !== "race";
    const plan = (kind: Job["kind"], keys: string[], due: Date) =>
      planned.push([job.run, kind, op.id, isMember ? job.id : null, keys, due]);
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
        plan("step", job.keys, unit.now);
        break;
      case "Sleep":
        plan("sleep", [], wakingTime(unit.now, op.opts?.duration ?? op.name ?? ""));
        break;
      case "RunComplete":
        return finish(unit, job.run, "completed", op.data);
      case "DiscoveryRequest":
        break;
      default:
        return finish(unit, job.run, "failed", unsupported(op));
    }
  }
  await goOn(unit, job, done, planned);
}

/** Replaces a settled job by the steps it planned, or by another call when nothing is open any more. */
async function goOn(unit: Unit, job: Job, done: [string, unknown][], planned: unknown[][]): Promise<void> {
  const { db } = unit;
  await db.query("delete from engine.jobs where id = $1", [job.id]);
  await memoise(unit.db, job.run, done);
  if (planned.length) {
    const ids = planned.map(([, , id]) => id);
    const known = await db.query<{ id: string }>(
      "select id from engine.steps where run = $1 and id = any($2)",
      [job.run, ids],
    );
    const isKnown = new Set<unknown>(known.rows.map(({ id }) => id));
    await insertRows(
      db,
      "engine.jobs",
      ["run", "kind", "step", "member_of", "keys", "due"],
      planned.filter(([, , id]) => !isKnown.has(id)),
      "on conflict (run, step) do nothing",
    );
  }
  const { rows } = await db.query<{ all: number; members: number }>(
    `select count(*)::int as all, count(*) filter (where member_of = $2)::int as members
       from engine.jobs where run = $1`,
    [job.run, job.memberOf],
  );
  const { all = 0, members = 0 } = rows[0] ?? {};
  if (all > 0 && (!done.length || members > 0)) return;
  await db.query(
    `insert into engine.jobs (run, kind, keys, due) select id, 'call', keys, $2 from engine.runs where id = $1
     on conflict (run) where kind = 'call' and leased_at is null do nothing`,
    [job.run, unit.now],
  );
}

export async function memoise(db: Unit["db"], run: string, done: [string, unknown][]): Promise<void> {
  const rows = done.map(([id, value]) => [run, id, JSON.stringify(value)]);
  await insertRows(db, "engine.steps", ["run", "id", "value"], rows, "on conflict do nothing");
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

function wakingTime(now: Date, text: string): Date {
  const ms = duration(text);
  return ms === null ? new Date(text) : new Date(now.getTime() + ms);
}
