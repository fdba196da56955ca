import { and, asc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { history, orderBuyers, orders, problemOrders, problems, sightings, stores } from "@/db/schema";
import type { OrderId, OrderLineId, SkuId, VariantId } from "@/domain/ids";
import { may } from "@/domain/roles";
import { unitsLeft } from "../assessment";
import { read } from "../change";
import { type Ctx, demand, marketplaceOf } from "../context";
import { AppError } from "../errors";
import { lineOrder } from "../line-order";
import { labelsOfOrder } from "./labels-of-order";
import { packagesOf, parcelsOf, plansOf } from "./order-packages";

/** Everything the order's page tells. Buyer data comes masked; `revealBuyer` opens it and leaves a trace. */
export async function getOrder(ctx: Ctx, orderId: OrderId) {
  demand(ctx, "orders.read");
  return read(ctx, async (tx) => {
    const [row] = await tx
      .select({ order: orders, store: stores })
      .from(orders)
      .innerJoin(stores, eq(stores.id, orders.storeId))
      .where(eq(orders.id, orderId));
    if (!row) throw new AppError("not_found", `no order ${orderId}`);
    demand(ctx, "orders.read", row.store.id);
    const { fingerprint: _, ...order } = row.order;
    const plans = await plansOf(tx, orderId);
    const { fulfilment, labels } = marketplaceOf(ctx, row.store.marketplace);
    return {
      order,
      store: {
        id: row.store.id,
        name: row.store.name,
        marketplace: row.store.marketplace,
        region: row.store.region,
        marksAutomatically: row.store.marksAutomatically,
      },
      refusableByShipping: fulfilment.refusableByShipping(row.store.region),
      buyer: await maskedBuyer(tx, orderId),
      canReveal: ctx.actor.kind === "system" || may(ctx.actor.role, "buyer.read"),
      lines: await linesOf(tx, orderId, plans),
      problems: await problemsOf(tx, orderId),
      parcels: await parcelsOf(tx, orderId),
      plans,
      ...(await packagesOf(tx, ctx, orderId)),
      lastReadAt: await lastReadAt(tx, row.order),
      /** Null where the marketplace sells none. */
      labels: labels ? await labelsOfOrder(tx, orderId) : null,
      story: await tx
        .select({
          id: history.id,
          kind: history.kind,
          facts: history.facts,
          actor: history.actor,
          at: history.createdAt,
        })
        .from(history)
        .where(eq(history.orderId, orderId))
        .orderBy(asc(history.createdAt), asc(history.id)),
    };
  });
}

/** "Jane Doe" → "J••• D•••": enough to recognise, nothing to copy. */
const masked = (text: string) => text.replace(/(\S)\S+/g, "$1•••");

async function maskedBuyer(tx: Tx, orderId: OrderId) {
  const [buyer] = await tx.select().from(orderBuyers).where(eq(orderBuyers.orderId, orderId));
  if (!buyer) return null;
  const { name, country, state, city, postalCode, isMasked } = buyer;
  return { name: masked(name), country, state, city, postalCode: `${postalCode.slice(0, 3)}••`, isMasked };
}

interface StoredLine extends Record<string, unknown> {
  id: OrderLineId;
  variantId: VariantId;
  title: string;
  variantName: string;
  sellerSku: string;
  imageUrl: string | null;
  quantity: number;
  soldFactor: number;
  unitPriceMinor: number | null;
  isGift: boolean;
  components: { skuId: SkuId; code: string; factor: number }[];
}

/** `left`: units that no package holds; `planned`: those in packages that have not left. */
async function linesOf(
  tx: Tx,
  orderId: OrderId,
  plans: Awaited<ReturnType<typeof plansOf>>,
): Promise<(StoredLine & { shipped: number; planned: number; left: number })[]> {
  const { rows } = await tx.execute<StoredLine>(sql`
    select l.id, l.variant_id as "variantId", l.title, l.variant_name as "variantName", v.seller_sku as "sellerSku",
      l.image_url as "imageUrl", l.quantity, l.sold_factor as "soldFactor",
      l.unit_price_minor::float8 as "unitPriceMinor", l.is_gift as "isGift",
      (
        select coalesce(json_agg(json_build_object('skuId', k.id, 'code', k.code, 'factor', m.factor)
          order by k.code), '[]')
        from mappings m join skus k on k.id = m.sku_id where m.variant_id = l.variant_id
      ) as components
    from order_lines l join variants v on v.id = l.variant_id
    where l.order_id = ${orderId}
    order by ${lineOrder}
  `);
  const leftOf = new Map((await unitsLeft(tx, orderId)).map(({ lineId, quantity }) => [lineId, quantity]));
  const promised = plans.flatMap(({ lines }) => lines);
  return rows.map((line) => {
    const left = leftOf.get(line.id) ?? 0;
    const planned = promised
      .filter(({ lineId }) => lineId === line.id)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return { ...line, left, planned, shipped: Math.max(0, line.quantity - left - planned) };
  });
}

function problemsOf(tx: Tx, orderId: OrderId) {
  return tx
    .select({ id: problems.id, kind: problems.kind, facts: problems.facts, openedAt: problems.openedAt })
    .from(problemOrders)
    .innerJoin(problems, eq(problems.id, problemOrders.problemId))
    .where(eq(problemOrders.orderId, orderId))
    .orderBy(asc(problems.openedAt));
}

/** When the marketplace was last asked about the order, by whatever way. */
async function lastReadAt(
  tx: Tx,
  { storeId, platformOrderId }: Pick<typeof orders.$inferSelect, "storeId" | "platformOrderId">,
): Promise<Date | null> {
  const [sighting] = await tx
    .select({ at: sightings.lastSeenAt })
    .from(sightings)
    .where(and(eq(sightings.storeId, storeId), eq(sightings.platformOrderId, platformOrderId)));
  return sighting?.at ?? null;
}
