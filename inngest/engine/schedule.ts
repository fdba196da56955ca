import type { FunctionPlan } from "./config";
import type { Event, Unit } from "./core";
import type { Expression } from "./expression";
import { finish } from "./finish";
import { insertRows } from "./store";
import { ulid } from "./ulid";

export interface Start {
  plan: FunctionPlan;
  event: Event;
  /** A debounce has held it back already. */
  isReleased?: boolean;
}

const dayMs = 86_400_000;

/** Starts runs, in so far as idempotency, debounce, singleton and throttle let them. */
export async function schedule(unit: Unit, starts: Start[]): Promise<void> {
  const free: Start[] = [];
  for (const start of starts) {
    if (!start.isReleased && !(await isFirst(unit, start))) continue;
    if (!start.isReleased && start.plan.debounce) await hold(unit, start);
    else if (start.plan.singleton) await startAlone(unit, start);
    else free.push(start);
  }
  await insert(unit, free);
}

const keyOf = (start: Start, rule: string, key: Expression | null) =>
  `${start.plan.id}/${rule}/${key ? JSON.stringify(key(start.event)) : ""}`;

async function isFirst(unit: Unit, start: Start): Promise<boolean> {
  if (!start.plan.idempotency) return true;
  const { rowCount } = await unit.db.query(
    `insert into engine.gates values ($1, $2)
     on conflict (key) do update set until = excluded.until where engine.gates.until <= $3`,
    [keyOf(start, "idempotency", start.plan.idempotency), new Date(unit.now.getTime() + dayMs), unit.now],
  );
  return rowCount === 1;
}

async function hold(unit: Unit, start: Start): Promise<void> {
  const { periodMs = 0, timeoutMs = null, key = null } = start.plan.debounce ?? {};
  const after = (ms: number) => new Date(unit.now.getTime() + ms);
  await unit.db.query(
    `insert into engine.timers (key, function, due, latest, event) values ($1, $2, $3, $4, $5)
     on conflict (key) do update set event = excluded.event, due = least(excluded.due, engine.timers.latest)`,
    [
      keyOf(start, "debounce", key),
      start.plan.id,
      after(periodMs),
      timeoutMs === null ? null : after(timeoutMs),
      JSON.stringify(start.event),
    ],
  );
}

async function startAlone(unit: Unit, start: Start): Promise<void> {
  const key = keyOf(start, "singleton", start.plan.singleton?.key ?? null);
  if (start.plan.singleton?.mode === "cancel") {
    const { rows } = await unit.db.query<{ id: string }>(
      "select id from engine.runs where singleton_key = $1 and status in ('queued', 'running') for update",
      [key],
    );
    for (const { id } of rows) {
      await finish(unit, id, "cancelled", { name: "Cancelled", message: "A newer run took its place." });
    }
  }
  await insert(unit, [start], key);
}

async function insert(unit: Unit, starts: Start[], singletonKey: string | null = null): Promise<void> {
  const runs = starts.map((start) => ({
    start,
    id: ulid(unit.now.getTime()),
    keys: start.plan.concurrency.map((rule, n) => keyOf(start, `concurrency/${n}`, rule.key)),
  }));
  const inserted = await insertRows<{ id: string }>(
    unit.db,
    "engine.runs",
    ["id", "function", "event", "keys", "singleton_key", "created_at"],
    runs.map(({ id, start: { plan, event }, keys }) => {
      return [id, plan.id, JSON.stringify(event), keys, singletonKey, unit.now];
    }),
    "on conflict (singleton_key) where status in ('queued', 'running') do nothing returning id",
  );
  const started = runs.filter(({ id }) => inserted.some((row) => row.id === id));
  const jobs: unknown[][] = [];
  for (const { start, id, keys } of started) jobs.push([id, "call", keys, await turn(unit, start)]);
  await insertRows(unit.db, "engine.jobs", ["run", "kind", "keys", "due"], jobs);
}

/** When throttling lets this run begin: the gate holds the moment up to which all turns are given away. */
async function turn(unit: Unit, start: Start): Promise<Date> {
  const { throttle } = start.plan;
  if (!throttle) return unit.now;
  const interval = `interval '${throttle.intervalMs} milliseconds'`;
  const { rows } = await unit.db.query<{ until: Date }>(
    `insert into engine.gates values ($1, $2::timestamptz + ${interval})
     on conflict (key) do update set until = greatest(engine.gates.until, $2) + ${interval} returning until`,
    [keyOf(start, "throttle", throttle.key), unit.now],
  );
  const free = (rows[0]?.until.getTime() ?? 0) - throttle.intervalMs * throttle.atOnce;
  return new Date(Math.max(unit.now.getTime(), free));
}
