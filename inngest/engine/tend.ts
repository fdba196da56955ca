import { takeBack } from "./claim";
import { type Core, reason } from "./core";

const keptMs = 7 * 86_400_000;
const batch = 500;
const freshLeaseMs = 60_000;

/** Keeps the clock right and the tables small, and frees leases that nobody holds any more. */
export async function tend(core: Core): Promise<void> {
  try {
    await core.clock.sync(core.pool);
    await takeBack(core, core.clock.in(-freshLeaseMs));
    await forget(core, "engine.events", "id", "received_at", core.clock.in(-keptMs));
    await forget(core, "engine.runs", "id", "finished_at", core.clock.in(-keptMs));
    await forget(core, "engine.gates", "key", "until", core.clock.now());
  } catch (error) {
    core.log(`The engine's tables cannot be tended: ${reason(error)}`);
  }
}

/** In batches small enough not to hold anybody up. */
async function forget(core: Core, table: string, key: string, time: string, before: Date): Promise<void> {
  const sql = `delete from ${table} where ${key} in (select ${key} from ${table} where ${time} < $1 limit ${batch})`;
  while ((await core.pool.query(sql, [before])).rowCount === batch);
}
