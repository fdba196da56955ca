import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import type { LeftOutReason } from "@/domain/admission";
import type { OrderId, StoreId } from "@/domain/ids";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { storeFilter } from "../store-filter";
import { hasGrant } from "../store-rules";

export const findOrderInput = z.object({ number: z.string().trim().min(1).max(64) });

export interface FoundOrder {
  storeId: StoreId;
  storeName: string;
  platformOrderId: string;
  verdict: "imported" | "left_out" | "unreadable";
  reason: LeftOutReason | null;
  failure: string | null;
  platformStatus: string;
  lastSeenAt: Date;
  orderId: OrderId | null;
}

export interface UnseenOrder {
  /** The first check that fails, in the order in which a person would make them. */
  why:
    | "no_store"
    | "store_not_authorized"
    | "orders_switched_off"
    | "store_not_reached"
    | "store_setting_up"
    | "never_seen";
  storeName: string | null;
}

/**
 * "Where is my order?" One answer for any number: what became of it where it was seen, and where it never was,
 * the first thing that could explain it.
 */
export async function findOrder(
  ctx: Ctx,
  input: z.input<typeof findOrderInput>,
): Promise<{ seen: FoundOrder[]; unseen: UnseenOrder | null }> {
  demand(ctx, "orders.read");
  const number = findOrderInput.parse(input).number.replace(/^#/, "");
  return read(ctx, async (tx) => {
    const { rows: sighted } = await tx.execute<
      Omit<FoundOrder, "lastSeenAt"> & { lastSeenAt: string } & Record<string, unknown>
    >(sql`
      select g.store_id as "storeId", s.name as "storeName", g.platform_order_id as "platformOrderId", g.verdict,
        g.reason, g.failure, g.platform_status as "platformStatus", g.last_seen_at as "lastSeenAt", o.id as "orderId"
      from sightings g
      join stores s on s.id = g.store_id
      left join orders o on o.organization_id = g.organization_id and o.store_id = g.store_id
        and o.platform_order_id = g.platform_order_id
      where ${own(ctx, sql`g`, sql`g.store_id`)} and g.platform_order_id = ${number}
      limit 20
    `);
    const seen = sighted.map((sighting) => ({ ...sighting, lastSeenAt: new Date(sighting.lastSeenAt) }));
    if (seen.length > 0) return { seen, unseen: null };
    const { rows } = await tx.execute<Reach>(sql`
      select s.name, s.pulls_orders as pulls, s.pull_failing_since is null as reached,
        s.last_pulled_at is not null as "isSetUp", s.confirmed_at is not null and ${hasGrant(ctx)} as authorized
      from stores s where ${own(ctx, sql`s`, sql`s.id`)} order by s.name
    `);
    return { seen: [], unseen: firstFailing(rows) };
  });
}

/** Rows of the organization that the actor may see. */
const own = (ctx: Ctx, row: SQL, store: SQL) =>
  sql.join(
    [sql`${row}.organization_id = ${ctx.organizationId}`, ...storeFilter(ctx, undefined, store)],
    sql` and `,
  );

/** What must be true of a store before its word on a number counts. */
type Reach = { name: string; authorized: boolean; pulls: boolean; reached: boolean; isSetUp: boolean };

function firstFailing(stores: Reach[]): UnseenOrder {
  if (stores.length === 0) return { why: "no_store", storeName: null };
  const checks = [
    ["store_not_authorized", (store: Reach) => store.authorized],
    ["orders_switched_off", (store: Reach) => store.pulls],
    ["store_not_reached", (store: Reach) => store.reached],
    ["store_setting_up", (store: Reach) => store.isSetUp],
  ] as const;
  for (const [why, holds] of checks) {
    const failing = stores.find((store) => !holds(store));
    if (failing) return { why, storeName: failing.name };
  }
  return { why: "never_seen", storeName: null };
}
