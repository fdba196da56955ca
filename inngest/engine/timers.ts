import type { FunctionPlan } from "./config";
import { type Core, type Event, inUnit, type Unit } from "./core";
import { nextFiring } from "./cron";
import { schedule } from "./schedule";

interface Timer {
  key: string;
  function: string;
  due: Date;
  cron: string | null;
  event: Event | null;
}

/** Fires what is due. */
export async function fireTimers(core: Core): Promise<void> {
  const { rows } = await core.pool.query<Timer>(
    "select key, function, due, cron, event from engine.timers where due <= $1 order by due limit 20",
    [core.clock.now()],
  );
  for (const timer of rows) await inUnit(core, (unit) => fire(unit, timer));
}

async function fire(unit: Unit, timer: Timer): Promise<void> {
  const plan = unit.core.plans.get(timer.function);
  // The next firing counts from now: an engine that was away fires once, not for every time it missed.
  const next = timer.cron === null ? null : nextFiring(timer.cron, unit.now);
  const sql = next ? "update engine.timers set due = $3" : "delete from engine.timers";
  const { rows } = await unit.db.query<{ event: Event | null }>(
    `${sql} where key = $1 and due <= $2 returning event`,
    [timer.key, unit.now, ...(next ? [next] : [])],
  );
  if (!rows[0] || !plan) return;
  const event = rows[0].event ?? {
    id: `${timer.key}@${timer.due.toISOString()}`,
    name: "inngest/scheduled.timer",
    data: { cron: timer.cron, scheduledAt: timer.due.toISOString(), fireAt: timer.due.toISOString() },
    ts: timer.due.getTime(),
  };
  await schedule(unit, [{ plan, event, isReleased: timer.event !== null }]);
}

/** Keeps one timer for each cron of each function; one that stays keeps its time. */
export async function setCrons(unit: Unit, plans: Map<string, FunctionPlan>): Promise<void> {
  const wanted = [...plans.values()].flatMap((plan) =>
    plan.crons.map((cron) => ({ key: `${plan.id}/cron/${cron}`, function: plan.id, cron })),
  );
  await unit.db.query("delete from engine.timers where cron is not null and key <> all($1)", [
    wanted.map(({ key }) => key),
  ]);
  for (const { key, function: id, cron } of wanted) {
    await unit.db.query(
      "insert into engine.timers (key, function, due, cron) values ($1, $2, $3, $4) on conflict (key) do nothing",
      [key, id, nextFiring(cron, unit.now), cron],
    );
  }
}
