import { inArray } from "drizzle-orm";
import { expect, it } from "vitest";
import { confirmations, orders } from "@/db/schema";
import type { ConfirmationState, TrackingFlag } from "@/domain/confirmation-state";
import type { StoreId } from "@/domain/ids";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { importReadings } from "./import-readings";
import { listOrders } from "./list-orders";

const world = await testWorld([fakeMarketplace()]);

type Told = { state: ConfirmationState; hasGivenUp?: boolean };

/** One order for each list of confirmations, named by its place. */
async function withOrders(told: Told[][]): Promise<Ctx> {
  const ctx = await world.organization();
  const storeId: StoreId = await world.store(ctx);
  const readings = told.map((_, index) => reading({ platformOrderId: String(index) }));
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, readings);
  const { organizationId } = ctx;
  await change(ctx, async (tx) => {
    const rows = (await tx.select().from(orders)).flatMap(({ id, platformOrderId }) =>
      (told[Number(platformOrderId)] ?? []).map((each) => ({
        ...each,
        organizationId,
        orderId: id,
        waitingFor: each.state === "waiting" ? ("pairing" as const) : null,
        sweepAt: ctx.now(),
      })),
    );
    await tx.insert(confirmations).values(rows);
    const begun = rows.map(({ orderId }) => orderId);
    await tx.update(orders).set({ state: "shipped" }).where(inArray(orders.id, begun));
  });
  return ctx;
}

const found = async (ctx: Ctx, tracking: TrackingFlag) =>
  (await listOrders(ctx, { tracking })).items.map(({ platformOrderId }) => platformOrderId).sort();

it("SC-11: orders show, and are found by, whether their marketplace was told of what left", async () => {
  const ctx = await withOrders([
    [],
    [{ state: "confirmed" }],
    [{ state: "confirmed" }, { state: "waiting" }],
    [{ state: "not_due" }],
    [{ state: "asked", hasGivenUp: true }],
    [{ state: "refused" }, { state: "confirmed" }],
    [{ state: "not_needed" }],
    [{ state: "refused" }, { state: "asked" }],
  ]);
  const flags = (await listOrders(ctx, {})).items.map((each) => [each.platformOrderId, each.trackingFlag]);
  expect(Object.fromEntries(flags)).toEqual({
    0: null,
    1: "told",
    2: "not_told",
    3: "not_told",
    4: "refused",
    5: "refused",
    6: null,
    7: "refused",
  });
  expect(await found(ctx, "told")).toEqual(["1"]);
  expect(await found(ctx, "not_told")).toEqual(["2", "3", "7"]);
  expect(await found(ctx, "refused")).toEqual(["4", "5", "7"]);
});

it("SC-11: together with the other filters, and none of another organization", async () => {
  const ctx = await withOrders([[{ state: "refused" }]]);
  await withOrders([[{ state: "refused" }]]);
  const [store] = await read(ctx, (tx) => tx.select({ id: orders.storeId }).from(orders));
  const refused = (over: object) => listOrders(ctx, { tracking: "refused", ...over });
  expect((await refused({ tab: "held", storeId: store?.id })).items).toHaveLength(1);
  expect((await refused({ tab: "cancelled" })).items).toEqual([]);
});
