import { eq } from "drizzle-orm";
import { expect, it } from "vitest";
import { confirmations, orders } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { createSku, listVariants, saveMapping } from "../catalogue";
import { read } from "../change";
import { importReadings } from "../orders";
import { shipOrder } from "../shipments";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { getOverview } from ".";

const world = await testWorld([fakeMarketplace()]);

const zero = { today: 0, overdue: 0 };
const nothing = {
  leaving: { ready: zero, held: zero, partly_shipped: zero },
  ready: 0,
  held: 0,
  unconfirmed: 0,
  imported: 0,
  shipped: 0,
  confirmed: 0,
};

it("counts nothing where nothing is", async () => {
  expect(await getOverview(await world.organization())).toEqual(nothing);
});

it("counts what must leave, what is stuck and what changed, for one organization alone", async () => {
  const ctx = await world.organization();
  const stranger = await world.organization("Stranger");
  const store = await world.store(ctx);
  const hours = (count: number) => new Date(ctx.now().getTime() + count * 3_600_000);
  const order = (platformOrderId: string, shipBy: Date, sku = "sku-1") =>
    reading({ platformOrderId, shipBy, lines: [marketplaceLine({ platformSkuId: sku })] });
  await importReadings(ctx, { id: store, orderScope: { kind: "all" } }, [
    order("late", hours(-1)),
    order("today", hours(5)),
    order("later", hours(50)),
    order("held", hours(5), "unmapped"),
  ]);
  const sku = await createSku(ctx, { code: "MUG" });
  const { items } = await listVariants(ctx, {});
  const variant = items.find(({ platformSkuId }) => platformSkuId === "sku-1");
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });

  const leaving = { ready: { today: 2, overdue: 1 }, held: { today: 1, overdue: 0 }, partly_shipped: zero };
  expect(await getOverview(ctx)).toEqual({ ...nothing, leaving, ready: 3, held: 1, imported: 4 });

  const [today] = await read(ctx, (tx) =>
    tx.select().from(orders).where(eq(orders.platformOrderId, "today")),
  );
  await shipOrder(ctx, { orderId: today?.id as OrderId, carrier: "ups", trackingNumber: "1ZTODAY" });
  await world.services.db.withOrganization(ctx.organizationId, (tx) =>
    tx.update(confirmations).set({ state: "confirmed", createdAt: ctx.now(), confirmedAt: ctx.now() }),
  );
  expect(await getOverview(ctx)).toMatchObject({
    leaving: { ready: { today: 1, overdue: 1 } },
    shipped: 1,
    confirmed: 1,
    unconfirmed: 0,
  });
  expect(await getOverview(stranger)).toEqual(nothing);
});
