import { eq } from "drizzle-orm";
import {
  authorizationAttempts,
  confirmations,
  inbox,
  members,
  orderLines,
  orders,
  originBindings,
  parcels,
  platformLabels,
  platformOrigins,
  pulls,
  users,
  variants,
  warehouses,
} from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { OrderId, StoreId, UserId } from "@/domain/ids";
import { createSku, saveMapping } from "../catalogue";
import { change, read } from "../change";
import { pushConfirmation } from "../confirmations";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { listProblems } from "../problems";
import { planShipments, shipOrder } from "../shipments";
import { savePairings, syncProviders } from "../stores";
import { listWarehouses } from "../warehouses";
import { marketplaceLine, reading } from "./marketplace-order";
import type { World } from "./world";

export interface FullOrganization {
  ctx: Ctx;
  /** One id of every noun that a procedure may be asked about. */
  ids: Record<
    | "store"
    | "order"
    | "variant"
    | "sku"
    | "problem"
    | "user"
    | "warehouse"
    | "shipment"
    | "parcel"
    | "confirmation",
    string
  >;
}

/** An organization with at least one row in every tenant table, each text marked with `mark`. */
export async function fullOrganization(world: World, mark: string): Promise<FullOrganization> {
  const ctx = await world.organization(`${mark} organization`);
  const storeId = await world.store(ctx, { name: `${mark} store`, shopId: `${mark}-shop` });
  const userId = await person(ctx, mark);
  await syncProviders(ctx, storeId);
  const line = (key: string) =>
    marketplaceLine({
      lineKey: key,
      platformSkuId: key,
      title: `${mark} ${key}`,
      sellerSku: `${mark}-${key}`,
    });
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
    reading({ platformOrderId: `${mark}-1`, lines: [line("mug")] }),
    reading({ platformOrderId: `${mark}-2`, lines: [line("lid")] }),
    reading({ platformOrderId: `${mark}-3`, status: "cancelled" }),
    reading({ platformOrderId: `${mark}-5`, lines: [line("mug")] }),
    { outcome: "unreadable", platformOrderId: `${mark}-4`, reason: `${mark} reason`, payload: "" },
  ]);
  const sku = await createSku(ctx, { code: `${mark}-SKU`, name: mark });
  const sold = await read(ctx, (tx) => tx.select().from(variants).orderBy(variants.title));
  const mug = sold.find(({ title }) => title.endsWith("mug"));
  await saveMapping(ctx, { variantId: mug?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });
  await savePairings(ctx, { storeId, pairs: [{ scope: "standard", carrier: "ups", providerId: "p-ups" }] });
  const ready = await orderOf(ctx, `${mark}-1`);
  await shipOrder(ctx, { orderId: ready, carrier: "ups", trackingNumber: `${mark}1Z` });
  const planned = await planFirst(ctx, await orderOf(ctx, `${mark}-5`));
  await confirmAll(ctx);
  await fillRest(ctx, storeId, userId, mark);
  const problems = await listProblems(ctx, {});
  return {
    ctx,
    ids: {
      store: storeId,
      order: await orderOf(ctx, `${mark}-2`),
      variant: sold.find(({ title }) => title.endsWith("lid"))?.id ?? "",
      sku: sku.id,
      problem: problems.items[0]?.id ?? "",
      user: userId,
      warehouse: (await listWarehouses(ctx))[0]?.id ?? "",
      shipment: planned,
      parcel: (await read(ctx, (tx) => tx.select().from(parcels)))[0]?.id ?? "",
      confirmation: (await read(ctx, (tx) => tx.select().from(confirmations)))[0]?.id ?? "",
    },
  };
}

async function planFirst(ctx: Ctx, orderId: OrderId): Promise<string> {
  const [line] = await read(ctx, (tx) => tx.select().from(orderLines).where(eq(orderLines.orderId, orderId)));
  const lines = [{ lineId: line?.id ?? "", quantity: 1 }];
  const { shipmentIds } = await planShipments(ctx, { orderId, packages: [{ lines }] });
  return shipmentIds[0] ?? "";
}

async function person(ctx: Ctx, mark: string): Promise<UserId> {
  const id = uuidv7() as UserId;
  await ctx.db.withoutOrganization((tx) =>
    tx.insert(users).values({ id, email: `${mark}@example.test`, name: `${mark} person` }),
  );
  await change(ctx, (tx) =>
    tx.insert(members).values({ organizationId: ctx.organizationId, userId: id, role: "owner" }),
  );
  return id;
}

async function orderOf(ctx: Ctx, platformOrderId: string): Promise<OrderId> {
  const rows = await read(ctx, (tx) => tx.select().from(orders));
  return rows.find((order) => order.platformOrderId === platformOrderId)?.id as OrderId;
}

async function confirmAll(ctx: Ctx) {
  const rows = await read(ctx, (tx) => tx.select().from(confirmations));
  for (const { id } of rows) await pushConfirmation(ctx, id);
}

/** Rows that no verb above leaves behind. */
async function fillRest(ctx: Ctx, storeId: StoreId, userId: UserId, mark: string) {
  const { organizationId } = ctx;
  await change(ctx, async (tx) => {
    await tx.insert(pulls).values({
      organizationId,
      storeId,
      kind: "manual",
      windowFrom: ctx.now(),
      windowTo: ctx.now(),
      startedAt: ctx.now(),
      finishedAt: ctx.now(),
    });
    await tx.insert(inbox).values({
      organizationId,
      storeId,
      deliveryId: `${mark}-delivery`,
      kind: "other",
      platformOrderIds: [],
      receivedAt: ctx.now(),
      handledAt: ctx.now(),
      sweepAt: ctx.now(),
    });
    await tx.insert(authorizationAttempts).values({
      organizationId,
      userId,
      stateHash: `${mark}-state`,
      marketplace: "fake",
      site: "US",
      sellerType: "local",
      name: mark,
      expiresAt: ctx.now(),
    });
    const [warehouse] = await tx
      .insert(warehouses)
      .values({ organizationId, name: `${mark} warehouse` })
      .returning({ id: warehouses.id });
    if (!warehouse) throw new Error("the warehouse was not inserted");
    const origin = { organizationId, storeId, originId: `${mark}-origin` };
    await tx
      .insert(platformOrigins)
      .values({ ...origin, name: `${mark} address`, isDefault: true, seenAt: ctx.now() });
    await tx.insert(originBindings).values({ ...origin, warehouseId: warehouse.id });
    const [order] = await tx.select({ id: orders.id }).from(orders).limit(1);
    if (!order) throw new Error("an order is needed for its label");
    await tx.insert(platformLabels).values({
      organizationId,
      orderId: order.id,
      state: "ready",
      boughtBy: "seller_there",
      packageId: `${mark}-package`,
      documentType: "application/pdf",
      document: new TextEncoder().encode(`${mark} label`),
    });
  });
}
