import type { ClientBase, Pool } from "pg";
import { type FunctionPlan, planFunction } from "./config";
import { type Core, inUnit } from "./core";
import { setCrons } from "./timers";

/**
 * Replaces what one app serves and says whether that changed anything. Throws, and changes nothing, when
 * one of the functions is refused.
 */
export async function register(core: Core, app: string, configs: unknown[]): Promise<boolean> {
  const given = configs.map((config) => ({ id: planFunction(config).id, config: JSON.stringify(config) }));
  const { plans, isModified } = await inUnit(core, async (unit) => {
    const gone = await unit.db.query("delete from engine.functions where app = $1 and id <> all($2)", [
      app,
      given.map(({ id }) => id),
    ]);
    let changes = gone.rowCount ?? 0;
    for (const { id, config } of given) {
      const { rowCount } = await unit.db.query(
        `insert into engine.functions as f values ($1, $2, $3)
         on conflict (id) do update set app = excluded.app, config = excluded.config
          where f.app <> excluded.app or f.config::text <> excluded.config::text`,
        [id, app, config],
      );
      changes += rowCount ?? 0;
    }
    const plans = await loadPlans(unit.db);
    await setCrons(unit, plans);
    return { plans, isModified: changes > 0 };
  });
  core.plans = plans;
  return isModified;
}

export async function loadPlans(db: ClientBase | Pool): Promise<Map<string, FunctionPlan>> {
  const { rows } = await db.query<{ id: string; config: unknown }>("select id, config from engine.functions");
  return new Map(rows.map(({ id, config }) => [id, planFunction(config)]));
}
