import type { FunctionPlan } from "./config";
import { type Event, later, type Unit } from "./core";
import type { Expression } from "./expression";
import { ulid } from "./ulid";

export interface Start {
  plan: FunctionPlan;
  event: Event;
  /** A debounce has held it back already. */
  isReleased?: boolean;
}

/** Records events and starts what they trigger. An id seen within a day is the same event sent again. */
export async function takeIn(unit: Unit, events: Event[]): Promise<void> {
  // The bodies are text within the rows: Postgres takes rows of json apart only where no NUL is in them.
  const given = events.map((event) => ({ id: event.id, name: event.name, body: JSON.stringify(event) }));
  const { rows } = await unit.db.query<{ id: string }>(
    `insert into engine.events as e (id, name, body, received_at)
     select distinct on (id) id, name, body::json, $2::timestamptz
       from json_to_recordset($1) as given (id text, name text, body text)
     on conflict (id) do update set body = excluded.body, received_at = excluded.received_at
      where e.received_at < $2::timestamptz - interval '1 day' returning id`,
    [JSON.stringify(given), unit.now],
  );
  const fresh = new Set(rows.map(({ id }) => id));
  const taken = events.filter(({ id }) => fresh.delete(id));
  const starts = taken.flatMap((event) => triggeredBy(unit, event).map((plan) => ({ plan, event })));
  await start(unit, starts);
}

const triggeredBy = ({ core }: Unit, event: Event) =>
  [...core.plans.values()].filter(({ events }) =>
    events.some(({ name, fits }) => {
      const isNamed = name.endsWith("*") ? event.name.startsWith(name.slice(0, -1)) : event.name === name;
      return isNamed && (!fits || fits(event) === true);
    }),
  );

const keyOf = ({ plan, event }: Start, rule: string, key: Expression | null) =>
  `${plan.id}/${rule}/${key ? JSON.stringify(key(event)) : ""}`;

/** Starts runs, in so far as idempotency, debounce, singleton and throttle let them, asked in this order. */
export async function start(unit: Unit, starts: Start[]): Promise<void> {
  const together: Start[] = [];
  for (const one of starts) {
    const { throttle, singleton } = one.plan;
    if (!one.isReleased && (await isHeldBack(unit, one))) continue;
    if (singleton?.mode === "cancel") await cancelOthers(unit, keyOf(one, "singleton", singleton.key));
    // What the one before changes matters to the next; all others need not wait for each other.
    if (throttle || singleton?.mode === "cancel") await insertRuns(unit, [one]);
    else together.push(one);
  }
  if (together.length) await insertRuns(unit, together);
}

/** Whether idempotency drops this start or debounce puts it off. */
async function isHeldBack({ db, now }: Unit, one: Start): Promise<boolean> {
  const { idempotency, debounce } = one.plan;
  if (idempotency) {
    const { rowCount } = await db.query(
      `insert into engine.gates as gate (key, until) values ($1, $2::timestamptz + interval '1 day')
       on conflict (key) do update set until = excluded.until where gate.until <= $2`,
      [keyOf(one, "idempotency", idempotency), now],
    );
    if (!rowCount) return true;
  }
  if (debounce) {
    const latest = debounce.timeoutMs === null ? null : later(now, debounce.timeoutMs);
    const key = keyOf(one, "debounce", debounce.key);
    await db.query(
      `insert into engine.timers as timer (key, function, due, latest, event) values ($1, $2, $3, $4, $5)
       on conflict (key) do update set event = excluded.event, due = least(excluded.due, timer.latest)`,
      [key, one.plan.id, later(now, debounce.periodMs), latest, JSON.stringify(one.event)],
    );
  }
  return Boolean(debounce);
}

async function cancelOthers(unit: Unit, singletonKey: string): Promise<void> {
  const running = "singleton_key = $1 and status in ('queued', 'running')";
  const sql = `select id from engine.runs where ${running} for update`;
  const { rows } = await unit.db.query<{ id: string }>(sql, [singletonKey]);
  const reason = { name: "Cancelled", message: "A newer run took its place." };
  for (const { id } of rows) await finish(unit, id, "cancelled", reason);
}

/** A throttle's gate holds the moment up to which all turns are given away; a run's own may lie before it. */
async function insertRuns({ now, db }: Unit, starts: Start[]): Promise<void> {
  const given = starts.map((one) => {
    const { id, concurrency, singleton, throttle } = one.plan;
    return {
      id: ulid(now.getTime()),
      function: id,
      event: JSON.stringify(one.event),
      keys: concurrency.map(({ key }, n) => keyOf(one, `concurrency/${n}`, key)),
      singleton_key: singleton && keyOf(one, "singleton", singleton.key),
      gate: throttle && keyOf(one, "throttle", throttle.key),
      interval_ms: throttle?.intervalMs,
      at_once: throttle?.atOnce,
    };
  });
  await db.query(
    `with given as (
       select * from json_to_recordset($1) as one (id text, function text, event text, keys text[],
         singleton_key text, gate text, interval_ms float8, at_once int)),
     run as (
       insert into engine.runs (id, function, event, keys, singleton_key, created_at)
       select id, function, event::json, keys, singleton_key, $2::timestamptz from given
       on conflict (singleton_key) where status in ('queued', 'running') do nothing returning id),
     turn as (
       insert into engine.gates as g (key, until)
       select gate, $2::timestamptz + interval_ms * interval '1 ms' from given join run using (id)
        where gate is not null
       on conflict (key) do update set until = greatest(g.until, $2) + (excluded.until - $2) returning *)
     insert into engine.jobs (run, kind, keys, due)
     select id, 'call', keys, greatest($2, until - at_once * interval_ms * interval '1 ms')
       from given join run using (id) left join turn on key = gate`,
    [JSON.stringify(given), now],
  );
}

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
  const { function: function_id, event } = ended;
  const outcome = status === "completed" ? { result: output } : { error: output };
  const data = { function_id, run_id: run, event, events: [event], ...outcome };
  const names = { completed: ["finished"], failed: ["finished", "failed"], cancelled: ["cancelled"] };
  const ends = names[status].map((name) => {
    return { id: ulid(unit.now.getTime()), name: `inngest/function.${name}`, data, ts: unit.now.getTime() };
  });
  const heard = ends.filter((end) => triggeredBy(unit, end).length);
  if (heard.length) await takeIn(unit, heard);
}
