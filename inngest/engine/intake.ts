import type { Event, Unit } from "./core";
import { schedule } from "./schedule";
import { insertRows } from "./store";
import { triggeredBy } from "./triggered-by";

const dayMs = 86_400_000;

/** Records events and starts what they trigger. An id seen within a day is the same event sent again. */
export async function takeIn(unit: Unit, events: Event[]): Promise<void> {
  const byId = new Map(events.toReversed().map((event) => [event.id, event]));
  const rows = [...byId.values()].reverse();
  const yesterday = new Date(unit.now.getTime() - dayMs).toISOString();
  const fresh = await insertRows<{ id: string }>(
    unit.db,
    "engine.events",
    ["id", "name", "body", "received_at"],
    rows.map((event) => [event.id, event.name, JSON.stringify(event), unit.now]),
    `on conflict (id) do update set body = excluded.body, received_at = excluded.received_at
       where engine.events.received_at < '${yesterday}' returning id`,
  );
  const isFresh = new Set(fresh.map(({ id }) => id));
  const starts = rows
    .filter(({ id }) => isFresh.has(id))
    .flatMap((event) =>
      triggeredBy(unit.core.plans.values(), event.name)
        .filter(({ triggers }) => triggers.some(({ fits }) => !fits || fits(event) === true))
        .map(({ plan }) => ({ plan, event })),
    );
  await schedule(unit, starts);
}
