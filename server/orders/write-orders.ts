import { and, eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { orderBuyers, orders } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { AddressBefore } from "@/domain/address-due";
import type { OrderId, StoreId } from "@/domain/ids";
import type { MarketplaceOrder, MarketplaceStatus } from "@/domain/marketplace-order";
import { ensureVariants } from "../catalogue";
import type { Ctx } from "../context";
import { takeNumbers } from "../numbers";
import { rowsOf } from "../rows";
import { fingerprint } from "./fingerprint";
import { writeBuyers, writeLines } from "./write-parts";

export interface StoredOrder extends AddressBefore {
  id: OrderId;
  status: MarketplaceStatus;
}

/** The orders among these that we hold already, by platform order id. */
export async function knownOrders(
  tx: Tx,
  storeId: StoreId,
  ids: string[],
): Promise<Map<string, StoredOrder>> {
  const rows = await tx
    .select({
      id: orders.id,
      platformOrderId: orders.platformOrderId,
      status: orders.status,
      openRequests: orders.openRequests,
      updatedAt: orders.platformUpdatedAt,
      hasBuyer: sql<boolean>`${orderBuyers.orderId} is not null`,
    })
    .from(orders)
    .leftJoin(orderBuyers, eq(orderBuyers.orderId, orders.id))
    .where(and(eq(orders.storeId, storeId), inArray(orders.platformOrderId, ids)));
  return new Map(rows.map(({ platformOrderId, ...order }) => [platformOrderId, order]));
}

export interface WrittenOrder {
  id: OrderId;
  isNew: boolean;
  hadShipped: boolean;
  order: MarketplaceOrder;
}

/**
 * Inserts or updates whole orders and answers with those that really changed. The marketplace's own clock
 * guards: an older reading changes nothing, and one of the same instant only when it says something else.
 */
export async function writeOrders(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
  readings: { order: MarketplaceOrder; needsShipment: boolean }[],
  known: Map<string, StoredOrder>,
): Promise<WrittenOrder[]> {
  if (readings.length === 0) return [];
  const newcomers = readings.filter(({ order }) => !known.has(order.platformOrderId)).length;
  let number = newcomers > 0 ? await takeNumbers(tx, ctx, "order", newcomers) : 0;

  const rows = readings.map(({ order, needsShipment }) => {
    const stored = known.get(order.platformOrderId);
    return {
      ...columnsOf(order),
      id: stored?.id ?? uuidv7(),
      number: stored ? 0 : number++,
      needs_shipment: needsShipment,
    };
  });
  const { rows: written } = await tx.execute<{
    id: OrderId;
    platform_order_id: string;
    is_new: boolean;
    had_shipped: boolean;
  }>(sql`
    insert into orders (organization_id, store_id, state, imported_at, ${sql.raw(columnNames)})
    select ${ctx.organizationId}::uuid, ${storeId}::uuid, 'ready', ${ctx.now().toISOString()}::timestamptz,
      ${sql.raw(columnNames)}
    from ${rowsOf(rows, columnTypes)}
    on conflict (organization_id, store_id, platform_order_id) do update set ${sql.raw(updates)},
      -- A refusal is of one request: the next of its kind is asked about anew.
      refused_requests = array(
        select unnest(orders.refused_requests) intersect select unnest(excluded.open_requests)
      ),
      version = orders.version + 1
    where excluded.platform_updated_at >= orders.platform_updated_at
      and excluded.fingerprint <> orders.fingerprint
    returning id, platform_order_id, xmax = 0 as is_new,
      exists (select from shipments s where s.order_id = orders.id and s.shipped_at is not null) as had_shipped
  `);

  const orderOf = new Map(readings.map(({ order }) => [order.platformOrderId, order]));
  const changed = written.flatMap(({ id, platform_order_id, is_new, had_shipped }) => {
    const order = orderOf.get(platform_order_id);
    return order ? [{ id, isNew: is_new, hadShipped: had_shipped, order }] : [];
  });
  const variants = await ensureVariants(
    tx,
    ctx,
    storeId,
    changed.flatMap(({ order }) => order.lines),
  );
  await writeLines(tx, ctx, changed, variants);
  await writeBuyers(
    tx,
    ctx,
    changed.flatMap(({ id, order: { buyer } }) => (buyer ? [{ id, buyer }] : [])),
  );
  return changed;
}

/** Column → PostgreSQL type; the order of the statement above. `kept` columns are decided at first sight. */
const columns = {
  id: "uuid",
  number: "int",
  platform_order_id: "text",
  needs_shipment: "boolean",
  status: "text",
  platform_status: "text",
  platform_updated_at: "timestamptz",
  fingerprint: "text",
  fulfilled_by: "text",
  label_from: "text",
  open_requests: "text[]",
  notices: "jsonb",
  provider_scope: "text",
  platform_warehouse_id: "text",
  placed_at: "timestamptz",
  paid_at: "timestamptz",
  ship_by_at: "timestamptz",
  hand_over_by_at: "timestamptz",
  deliver_by_at: "timestamptz",
  cancel_answer_by_at: "timestamptz",
  currency: "text",
  total_minor: "bigint",
  buyer_message: "text",
} as const;
const kept = ["id", "number", "platform_order_id", "needs_shipment"];
const names = Object.keys(columns);
const columnNames = names.join(", ");
const columnTypes = Object.entries(columns)
  .map(([name, type]) => `${name} ${type}`)
  .join(", ");
const updates = names
  .filter((name) => !kept.includes(name))
  .map((name) => `${name} = excluded.${name}`)
  .join(", ");

function columnsOf(
  order: MarketplaceOrder,
): Record<Exclude<keyof typeof columns, "id" | "number" | "needs_shipment">, unknown> {
  return {
    platform_order_id: order.platformOrderId,
    status: order.status,
    platform_status: order.platformStatus,
    platform_updated_at: order.updatedAt,
    fingerprint: fingerprint(JSON.stringify(order)),
    fulfilled_by: order.fulfilledBy,
    label_from: order.labelFrom,
    open_requests: order.openRequests,
    notices: order.notices,
    provider_scope: order.providerScope,
    platform_warehouse_id: order.platformWarehouseId,
    placed_at: order.placedAt,
    paid_at: order.paidAt,
    ship_by_at: order.shipBy,
    hand_over_by_at: order.handOverBy,
    deliver_by_at: order.deliverBy,
    cancel_answer_by_at: order.cancelAnswerBy,
    currency: order.total?.currency ?? null,
    total_minor: order.total?.minor ?? null,
    buyer_message: order.buyerMessage,
  };
}
