import type { ClientBase, Pool } from "pg";
import { type FunctionPlan, nextFiring, planFunction } from "./config";
import { type Core, type Event, inUnit, type Unit } from "./core";
import { start } from "./intake";

/**
 * Replaces what one app serves and says whether that changed anything. Throws, and changes nothing, when
 * one of the functions is refused.
 */
export async function register(core: Core, app: string, configs: unknown[]): Promise<boolean> {
  const ids = configs.map((config) => planFunction(config).id);
  const plans = await inUnit(core, async (unit) => {
    const { rowCount } = await unit.db.query(
      `with gone as (delete from engine.functions where app = $1 and id <> all($2) returning id),
            changed as (
              insert into engine.functions as f (id, app, config)
              select id, $1, config::json from unnest($2::text[], $3::text[]) as given (id, config)
              on conflict (id) do update set app = excluded.app, config = excluded.config
               where f.app <> excluded.app or f.config::text <> excluded.config::text returning id)
       select from gone union all select from changed`,
      [app, ids, configs.map((config) => JSON.stringify(config))],
    );
    if (!rowCount) return null;
    const plans = await loadPlans(unit.db);
    await setCrons(unit, plans);
    return plans;
  });
  core.plans = plans ?? core.plans;
  return plans !== null;
}

export async function loadPlans(db: ClientBase | Pool): Promise<Map<string, FunctionPlan>> {
  const { rows } = await db.query<{ id: string; config: unknown }>("select id, config from engine.functions");
  return new Map(rows.map(({ id, config }) => [id, planFunction(config)]));
}

/** Keeps one timer for each cron of each function; one that stays keeps its time. */
async function setCrons({ db, now }: Unit, plans: Map<string, FunctionPlan>): Promise<void> {
  const timers = [...plans.values()].flatMap(({ id, crons }) =>
    crons.map((cron) => [`${id}/cron/${cron}`, id, cron, nextFiring(cron, now)]),
  );
  const keys = timers.map(([key]) => key);
  await db.query("delete from engine.timers where cron is not null and key <> all($1)", [keys]);
  const sql =
    "insert into engine.timers (key, function, cron, due) values ($1, $2, $3, $4) on conflict do nothing";
  for (const timer of timers) await db.query(sql, timer);
}

/** Starts the runs whose time has come: what a debounce held back, and crons. */
export async function fireTimers(core: Core): Promise<void> {
  const { rowCount } = await core.pool.query("select from engine.timers where due <= $1 limit 1", [
    core.now(),
  ]);
  if (!rowCount) return;
  await inUnit(core, async (unit) => {
    const { rows: fired } = await unit.db.query<{
      key: string;
      function: string;
      due: Date;
      cron: string | null;
      event: Event | null;
    }>("delete from engine.timers where due <= $1 returning *", [unit.now]);
    // The next firing counts from now: an engine that was away fires once, not for every time it missed.
    await setCrons(unit, core.plans);
    for (const { key, function: id, due, cron, event: held } of fired) {
      const at = due.toISOString();
      const data = { cron, scheduledAt: at, fireAt: at };
      const event = held ?? { id: `${key}@${at}`, name: "inngest/scheduled.timer", data, ts: due.getTime() };
      const plan = core.plans.get(id);
      if (plan) await start(unit, [{ plan, event, isReleased: held !== null }]);
    }
  });
}
