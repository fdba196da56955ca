import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  confirmations,
  grants,
  orders,
  originBindings,
  platformLabels,
  platformOrigins,
  problems,
  shipmentLines,
  variants,
  warehouses,
} from "@/db/schema";
import type { OrderId, PlatformLabelId, StoreId } from "@/domain/ids";
import type { MarketplaceOrder } from "@/domain/marketplace-order";
import type { IntegrationErrorKind } from "@/integrations/errors";
import { createSku, saveMapping } from "../catalogue";
import { change, read } from "../change";
import { pushConfirmation } from "../confirmations";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { shipLabel, shipOrder } from "../shipments";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { makeWarehouse } from "../warehouses/make-warehouse";
import { buyLabel, dropLabel, fetchLabel, quoteLabel, retryLabels } from ".";

const fake = fakeMarketplace();
const world = await testWorld([fake]);
let ctx: Ctx;
let storeId: StoreId;
let orderId: OrderId;

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  Object.assign(fake, { packages: [], departed: [], left: [], told: [] });
  fake.calls.length = 0;
  fake.purchases.clear();
  await place("WH-1", { isDefault: true });
  orderId = await arrive();
});
afterEach(() => fake.knowOrigins(null));

const parcel = { weightGrams: 500, lengthMm: 200, widthMm: 150, heightMm: 100 };
const service = { id: "s1", carrierName: "USPS", serviceName: "Ground", priceText: "$4.20" };
const buy = (over = {}) => buyLabel(ctx, { orderId, ...parcel, service, ...over });
const purchases = () => fake.calls.filter((call) => call === "buy").length;
const line = (quantity: number, over = {}) => marketplaceLine({ quantity, unitIds: [], ...over });

async function news(over: Partial<MarketplaceOrder> = {}) {
  world.advance(1000);
  fake.readings = [reading({ lines: [line(2)], updatedAt: ctx.now(), ...over })];
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, fake.readings);
}
async function arrive(): Promise<OrderId> {
  await news();
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const sku = await createSku(ctx, { code: "MUG" });
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });
  return (await order()).id;
}
async function order() {
  const [found] = await read(ctx, (tx) => tx.select().from(orders));
  if (!found) throw new Error("no order");
  return found;
}
async function label() {
  const [found] = await read(ctx, (tx) => tx.select().from(platformLabels));
  if (!found) throw new Error("no label");
  return found;
}
const openKinds = async () =>
  (await read(ctx, (tx) => tx.select().from(problems)))
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ kind }) => kind);

async function place(originId: string, over: object = {}) {
  await change(ctx, (tx) =>
    tx.insert(platformOrigins).values({
      organizationId: ctx.organizationId,
      storeId,
      originId,
      name: originId,
      isDefault: false,
      seenAt: ctx.now(),
      ...over,
    }),
  );
}

/** The next call of one kind fails, whatever is asked before it. */
function failAt(
  name: "buy" | "packages" | "document" | "result",
  kind: IntegrationErrorKind,
  options?: object,
) {
  const { labels } = fake;
  if (!labels) throw new Error("the fake sells labels");
  const original = labels[name] as (...args: unknown[]) => Promise<never>;
  const failing = async (...args: unknown[]) => {
    Object.assign(labels, { [name]: original });
    fake.failNext(kind, options);
    return original(...args);
  };
  Object.assign(labels, { [name]: failing });
}
const loseAnswer = () => failAt("buy", "outcome_unknown", { after: true });

describe("a label that is paid for", () => {
  const hitches: [string, "result" | "packages" | "document", IntegrationErrorKind, object, string][] = [
    ["an outage", "result", "unavailable", {}, "label_unavailable"],
    ["a limit of calls", "packages", "rate_limited", {}, "label_unavailable"],
    ["a missing permission", "document", "rejected", { permission: "documents" }, "label_permission_missing"],
    ["a question refused", "document", "rejected", { words: "Not now" }, "label_rejected"],
    ["a package not known yet", "result", "gone", {}, "label_rejected"],
  ];
  it.each(hitches)("stands through %s, and is not bought again", async (_, step, kind, options, problem) => {
    const { labelId } = await buy();
    failAt(step, kind, options);
    expect(["pending", "bought"]).toContain(await fetchLabel(ctx, labelId));
    expect(await openKinds()).toEqual([problem]);
    await expect(buy()).rejects.toMatchObject({ detail: { reason: "label_stands" } });
    await expect(dropLabel(ctx, { id: labelId })).rejects.toMatchObject({
      detail: { reason: "label_stands" },
    });
    expect((await label()).sweepAt).not.toBeNull();
    expect(await fetchLabel(ctx, labelId)).toBe("ready");
    expect(await openKinds()).toEqual([]);
    expect(purchases()).toBe(1);
  });

  it("can be given up knowingly, which frees the order and keeps what was paid for on record", async () => {
    const { labelId } = await buy();
    await fetchLabel(ctx, labelId);
    await dropLabel(ctx, { id: labelId, isPaid: true });
    expect(await label()).toMatchObject({ state: "given_up", packageId: "pk-1" });
    expect(await fetchLabel(ctx, labelId)).toBe("given_up");
    await expect(shipLabel(ctx, { labelId })).rejects.toMatchObject({
      detail: { reason: "label_not_ready" },
    });
    await shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z999" });
    expect((await order()).state).toBe("shipped");
  });

  it("is not given up while the purchase may still be answered", async () => {
    const { labelId } = await buy();
    const underWay = { state: "asked" as const, callEndsAt: new Date(ctx.now().getTime() + 2000) };
    await change(ctx, (tx) => tx.update(platformLabels).set(underWay).where(eq(platformLabels.id, labelId)));
    await expect(dropLabel(ctx, { id: labelId, isPaid: true })).rejects.toMatchObject({
      detail: { reason: "label_stands" },
    });
  });

  it("leaves with what is still owed when a piece was cancelled", async () => {
    const { labelId } = await buy();
    await fetchLabel(ctx, labelId);
    await news({ lines: [line(1)] });
    await shipLabel(ctx, { labelId });
    expect(await read(ctx, (tx) => tx.select().from(shipmentLines))).toMatchObject([{ quantity: 1 }]);
    expect((await label()).lines).toEqual([{ lineKey: "sku-1", quantity: 1 }]);
    expect((await order()).state).toBe("shipped");
  });

  it("does not leave with nothing in it", async () => {
    await news({ lines: [line(2), line(1, { lineKey: "sku-2" })] });
    const { labelId } = await buy();
    await fetchLabel(ctx, labelId);
    await news({ lines: [line(0), line(0, { lineKey: "sku-2" }), line(1, { lineKey: "sku-3" })] });
    await expect(shipLabel(ctx, { labelId })).rejects.toMatchObject({ detail: { reason: "label_not_owed" } });
  });
});

describe("a purchase without an answer", () => {
  it("names the permission that its look lacks, and is looked for again with it", async () => {
    loseAnswer();
    const { labelId } = await buy();
    failAt("packages", "rejected", { permission: "package list" });
    expect(await fetchLabel(ctx, labelId)).toBe("asked");
    expect(await openKinds()).toEqual(["label_permission_missing"]);
    expect(await retryLabels(ctx, storeId)).toEqual({ retried: 1 });
    expect(await fetchLabel(ctx, labelId)).toBe("ready");
    expect(await openKinds()).toEqual([]);
  });

  it("is not made anew after a look that failed", async () => {
    loseAnswer();
    const { labelId } = await buy();
    const appeared = fake.packages;
    fake.packages = [];
    world.advance(16 * 60_000);
    expect(await fetchLabel(ctx, labelId)).toBe("failed");
    failAt("packages", "unavailable");
    await expect(buy()).rejects.toMatchObject({ kind: "unavailable" });
    expect(await label()).toMatchObject({ failure: "unanswered" });
    fake.packages = appeared;
    expect(await buy()).toMatchObject({ labelId, state: "ready" });
    expect(purchases()).toBe(1);
  });

  it("is found among what counts as shipped there, and its goods are still to leave", async () => {
    loseAnswer();
    const { labelId } = await buy();
    fake.departed = fake.packages;
    fake.packages = [];
    await news({ status: "shipped", lines: [line(2, { shippedQuantity: 2 })] });
    expect((await order()).state).toBe("ready");
    expect(await fetchLabel(ctx, labelId)).toBe("ready");
    await shipLabel(ctx, { labelId });
    expect((await order()).state).toBe("shipped");
    const [confirmation] = await read(ctx, (tx) => tx.select().from(confirmations));
    expect(confirmation).toMatchObject({ state: "confirmed" });
    expect(await pushConfirmation(ctx, confirmation?.id as never)).toBe("confirmed");
    expect(fake.calls).not.toContain("ship");
    expect(purchases()).toBe(1);
  });
});

describe("goods under a label that the marketplace counts as shipped", () => {
  it("are still to leave, and leave without a word to it", async () => {
    const { labelId } = await buy();
    fake.packages = [];
    await news({ status: "shipped", lines: [line(2, { shippedQuantity: 2 })] });
    expect(await fetchLabel(ctx, labelId)).toBe("ready");
    expect((await order()).state).toBe("ready");
    await shipLabel(ctx, { labelId });
    expect((await order()).state).toBe("shipped");
    expect(fake.calls).not.toContain("ship");
    expect(await openKinds()).toEqual([]);
  });
});

describe("a purchase refused", () => {
  it("keeps the marketplace's words, however late it is looked at", async () => {
    failAt("buy", "rejected", { words: "The parcel is too heavy" });
    const { labelId } = await buy();
    world.advance(20 * 60_000);
    expect(await fetchLabel(ctx, labelId as PlatformLabelId)).toBe("failed");
    expect(await label()).toMatchObject({ failureWords: "The parcel is too heavy", sweepAt: null });
    expect(await openKinds()).toEqual(["label_rejected"]);
  });

  it("for a permission is forgotten once the grant is renewed", async () => {
    failAt("buy", "rejected", { permission: "buy labels" });
    await buy();
    expect(await openKinds()).toEqual(["label_permission_missing"]);
    expect((await label()).sweepAt).toBeNull();
    await retryLabels(ctx, storeId);
    expect(await openKinds()).toEqual([]);
    expect((await order()).state).toBe("ready");
  });

  it("is refused before it is made, while a permission on its way is known to be missing", async () => {
    const permissions = [
      { permission: "package list", feature: "platform_labels" as const, isGranted: false },
    ];
    await change(ctx, (tx) => tx.update(grants).set({ permissions }));
    const { check } = fake.permissions;
    fake.permissions.check = async () => permissions;
    const refused = {
      detail: { reason: "partner_permission_missing", facts: { permission: "package list" } },
    };
    await expect(quoteLabel(ctx, { orderId, ...parcel })).rejects.toMatchObject(refused);
    await expect(buy()).rejects.toMatchObject(refused);
    expect(purchases()).toBe(0);
    fake.permissions.check = check;
    expect(await buy()).toMatchObject({ state: "pending" });
  });
});

describe("the place that a label is made for", () => {
  const quote = (over = {}) => quoteLabel(ctx, { orderId, ...parcel, ...over });
  const missing = { detail: { reason: "label_origin_missing" } };
  const warehouse = (name: string) => change(ctx, (tx) => makeWarehouse(tx, ctx, name));
  const bind = (warehouseId: string, originId: string) =>
    change(ctx, (tx) =>
      tx
        .insert(originBindings)
        .values({ organizationId: ctx.organizationId, storeId, originId, warehouseId: warehouseId as never }),
    );

  it("is the one that the warehouse named is bound to", async () => {
    await place("WH-2");
    const [ohio, texas] = [await warehouse("Ohio"), await warehouse("Texas")];
    await bind(texas, "WH-2");
    expect(await quote({ warehouseId: texas })).toMatchObject({ origin: "WH-2" });
    expect(await quote({ warehouseId: ohio })).toMatchObject({ origin: "WH-1" });
    expect(await quote()).toMatchObject({ origin: "WH-1" });
  });

  it("is never any other one", async () => {
    await place("WH-2");
    await change(ctx, (tx) =>
      tx.update(platformOrigins).set({ isDefault: false }).where(eq(platformOrigins.storeId, storeId)),
    );
    await expect(quote()).rejects.toMatchObject(missing);
    await expect(quote({ warehouseId: await warehouse("Ohio") })).rejects.toMatchObject(missing);
  });

  it("is no default where parcels must name theirs, nor one that vanished", async () => {
    fake.knowOrigins([], { isRequired: true });
    const ohio = await warehouse("Ohio");
    await expect(quote()).rejects.toMatchObject(missing);
    await place("WH-2", { vanishedAt: ctx.now() });
    await bind(ohio, "WH-2");
    await expect(quote()).rejects.toMatchObject(missing);
    await change(ctx, (tx) => tx.update(platformOrigins).set({ vanishedAt: null }));
    expect(await quote()).toMatchObject({ origin: "WH-2" });
    expect(await read(ctx, (tx) => tx.$count(warehouses))).toBe(1);
  });
});
