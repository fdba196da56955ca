import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  confirmations,
  history,
  orderLines,
  orders,
  parcels,
  platformLabels,
  platformOrigins,
  problems,
  skus,
  variants,
} from "@/db/schema";
import type { OrderId, PlatformLabelId, StoreId } from "@/domain/ids";
import type { MarketplaceOrder } from "@/domain/marketplace-order";
import type { LabelPackage } from "@/integrations/marketplaces/marketplace";
import { saveMapping } from "../catalogue";
import { change, read } from "../change";
import { pushConfirmation } from "../confirmations";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { shipLabel, shipOrder } from "../shipments";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import {
  assignLabelChannel,
  buyLabel,
  dropLabel,
  fetchLabel,
  lookForLabel,
  openLabelDocument,
  quoteLabel,
  retryLabels,
  sweepLabels,
} from ".";

const fake = fakeMarketplace();
const world = await testWorld([fake]);
let ctx: Ctx;
let storeId: StoreId;

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  fake.calls.length = 0;
  fake.packages = [];
  fake.purchases.clear();
  await change(ctx, (tx) =>
    tx.insert(platformOrigins).values({
      organizationId: ctx.organizationId,
      storeId,
      originId: "WH-1",
      name: "Ohio",
      isDefault: true,
      seenAt: ctx.now(),
    }),
  );
});

async function orderOf(over: Partial<MarketplaceOrder> = {}): Promise<OrderId> {
  fake.readings = [reading(over)];
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, fake.readings);
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const [sku] = await change(ctx, (tx) =>
    tx.insert(skus).values({ organizationId: ctx.organizationId, code: "MUG", name: "" }).returning(),
  );
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku?.id ?? "", factor: 1 }] });
  return (await order()).id;
}

async function order() {
  const [found] = await read(ctx, (tx) => tx.select().from(orders));
  if (!found) throw new Error("no order");
  return found;
}

const labels = () => read(ctx, (tx) => tx.select().from(platformLabels).orderBy(platformLabels.packageId));
async function label() {
  const [found] = await labels();
  if (!found) throw new Error("no label");
  return found;
}
const openKinds = async () =>
  (await read(ctx, (tx) => tx.select().from(problems)))
    .filter(({ resolvedAt }) => resolvedAt === null)
    .map(({ kind }) => kind);
const told = async () => (await read(ctx, (tx) => tx.select().from(history))).map(({ kind }) => kind);

const bought = (packageId: string): LabelPackage => ({
  packageId,
  platformOrderId: "577000000000000001",
  carrierName: "USPS",
  trackingNumber: `94${packageId}`,
  lines: [{ lineKey: "sku-1", quantity: 2 }],
});
const assign = (orderId: OrderId) => assignLabelChannel(ctx, { orderId, channel: "upload_waybill" });
const parcel = { weightGrams: 500, lengthMm: 200, widthMm: 150, heightMm: 100 };
const service = { id: "s1", carrierName: "USPS", serviceName: "Ground", priceText: "$4.20" };
const buy = (orderId: OrderId, over = {}) => buyLabel(ctx, { orderId, ...parcel, service, ...over });

describe("the channel that uploads the marketplace's waybill", () => {
  it("NIWO-TEMU-28: the label bought there is found and fetched by itself, kept, and can be printed", async () => {
    const orderId = await orderOf();
    fake.packages = [bought("PK-9")];
    const { labelId } = await assign(orderId);
    expect(world.sent.at(-1)).toMatchObject({ name: "label/due", data: { storeId, labelId } });
    expect(await fetchLabel(ctx, labelId as PlatformLabelId)).toBe("ready");
    expect(await label()).toMatchObject({
      packageId: "PK-9",
      carrierName: "USPS",
      trackingNumber: "94PK-9",
      boughtBy: "seller_there",
      sweepAt: null,
    });
    const file = await openLabelDocument(ctx, labelId as PlatformLabelId);
    expect(file).toMatchObject({ contentType: "application/pdf", fileName: "label-1-94PK-9.pdf" });
    expect(new TextDecoder().decode(file.bytes)).toBe("%PDF-1.4 PK-9");
    expect(await told()).toEqual(expect.arrayContaining(["label_channel_assigned", "label_ready"]));
    expect((await order()).state).toBe("ready");
  });

  it("NIWO-TEMU-36: says that nobody bought one yet, holds the order, and looks again by itself", async () => {
    const orderId = await orderOf();
    const { labelId } = await assign(orderId);
    expect(await fetchLabel(ctx, labelId as PlatformLabelId)).toBe("failed");
    expect(await label()).toMatchObject({ failure: "no_online_order" });
    expect(await openKinds()).toEqual(["label_not_ordered"]);
    expect((await order()).state).toBe("blocked");

    fake.packages = [bought("PK-9")];
    world.advance(2 * 60_000);
    const before = world.sent.length;
    await sweepLabels(world.services);
    expect(world.sent.slice(before)).toContainEqual(
      expect.objectContaining({ name: "label/due", data: expect.objectContaining({ labelId }) }),
    );
    expect(await fetchLabel(ctx, labelId as PlatformLabelId)).toBe("ready");
    expect(await openKinds()).toEqual([]);
    expect((await told()).filter((kind) => kind === "label_failed")).toHaveLength(1);
  });

  it("NIWO-TEMU-29: names the permission that is missing, and is asked again once it is there", async () => {
    const orderId = await orderOf();
    const { labelId } = await assign(orderId);
    fake.failNext("rejected", { permission: "unshipped packages" });
    await fetchLabel(ctx, labelId as PlatformLabelId);
    expect(await openKinds()).toEqual(["label_permission_missing"]);
    expect(await label()).toMatchObject({
      failure: "permission_missing",
      failureWords: "unshipped packages",
    });
    fake.packages = [bought("PK-9")];
    expect(await retryLabels(ctx, storeId)).toEqual({ retried: 1 });
    expect(await lookForLabel(ctx, labelId as PlatformLabelId)).toEqual({ state: "ready" });
    expect(await openKinds()).toEqual([]);
  });

  it("NIWO-TEMU-36: an outage ends by itself", async () => {
    const orderId = await orderOf();
    const { labelId } = await assign(orderId);
    fake.failNext("unavailable");
    await fetchLabel(ctx, labelId as PlatformLabelId);
    expect(await openKinds()).toEqual(["label_unavailable"]);
    expect((await label()).sweepAt).not.toBeNull();
    fake.packages = [bought("PK-9")];
    expect(await fetchLabel(ctx, labelId as PlatformLabelId)).toBe("ready");
    expect(await openKinds()).toEqual([]);
  });

  it("who looks in the same moment as the job gets what the job found", async () => {
    const { labelId } = await assign(await orderOf());
    fake.packages = [bought("PK-9")];
    const { document } = fake.labels ?? {};
    if (!fake.labels || !document) throw new Error("the fake sells labels");
    fake.labels.document = async (credentials, packageId) => {
      if (fake.labels) fake.labels.document = document;
      await fetchLabel(ctx, labelId as PlatformLabelId);
      return document(credentials, packageId);
    };
    expect(await lookForLabel(ctx, labelId as PlatformLabelId)).toEqual({ state: "ready" });
  });

  it("a label that is bought and not printed yet is waited for, and is no problem", async () => {
    const orderId = await orderOf();
    fake.packages = [bought("PK-9")];
    const { labelId } = await assign(orderId);
    const { document } = fake.labels ?? {};
    if (!fake.labels || !document) throw new Error("the fake sells labels");
    fake.labels.document = async (credentials, packageId) => {
      fake.failNext("unavailable");
      return document(credentials, packageId);
    };
    expect(await fetchLabel(ctx, labelId as PlatformLabelId)).toBe("bought");
    expect(await openKinds()).toEqual([]);
    fake.labels.document = document;
    expect(await fetchLabel(ctx, labelId as PlatformLabelId)).toBe("ready");
  });

  it("every package that was bought for the order becomes a label of its own", async () => {
    const orderId = await orderOf();
    fake.packages = [
      { ...bought("PK-1"), lines: [{ lineKey: "sku-1", quantity: 1 }] },
      { ...bought("PK-2"), lines: [{ lineKey: "sku-1", quantity: 1 }] },
    ];
    const { labelId } = await assign(orderId);
    await fetchLabel(ctx, labelId as PlatformLabelId);
    const other = (await labels()).find(({ id }) => id !== labelId);
    expect(await fetchLabel(ctx, other?.id as PlatformLabelId)).toBe("ready");
    expect((await labels()).map(({ packageId, state }) => [packageId, state])).toEqual([
      ["PK-1", "ready"],
      ["PK-2", "ready"],
    ]);
  });

  it("can be taken back while nothing was found, which frees the order", async () => {
    const orderId = await orderOf();
    const { labelId } = await assign(orderId);
    await fetchLabel(ctx, labelId as PlatformLabelId);
    await assignLabelChannel(ctx, { orderId, channel: null });
    expect(await labels()).toEqual([]);
    expect((await order()).state).toBe("ready");
    expect((await order()).labelChannel).toBeNull();
  });

  it("dropping the label that could not be had takes it back as well", async () => {
    const orderId = await orderOf();
    const { labelId } = await assign(orderId);
    const id = labelId as PlatformLabelId;
    await expect(dropLabel(ctx, { id })).rejects.toMatchObject({
      detail: { reason: "label_stands" },
    });
    await fetchLabel(ctx, labelId as PlatformLabelId);
    await dropLabel(ctx, { id });
    expect(await order()).toMatchObject({ state: "ready", labelChannel: null });
  });

  it("frees an order whose address is not told: the marketplace makes its label", async () => {
    const orderId = await orderOf({ buyer: null });
    expect((await order()).state).toBe("blocked");
    fake.packages = [bought("PK-9")];
    const { labelId } = await assign(orderId);
    await fetchLabel(ctx, labelId as PlatformLabelId);
    expect((await order()).state).toBe("ready");
  });

  it("is refused for an order that is over, and by a marketplace without labels", async () => {
    const orderId = await orderOf({ status: "shipped" });
    await expect(assign(orderId)).rejects.toMatchObject({
      detail: { reason: "cannot_ship_no_shipment_needed" },
    });
    const { labels: sold } = fake;
    fake.labels = undefined;
    await expect(assign(orderId)).rejects.toMatchObject({ detail: { reason: "no_labels_here" } });
    fake.labels = sold;
  });
});

describe("a label that we buy", () => {
  it("is quoted from the place of departure, with why others are not to be had", async () => {
    const orderId = await orderOf();
    expect(await quoteLabel(ctx, { orderId, ...parcel })).toEqual({
      origin: "Ohio",
      offered: [service],
      unavailable: [{ name: "FedEx", reason: "too heavy" }],
    });
  });

  it("cannot be quoted without a place of departure", async () => {
    const orderId = await orderOf();
    await change(ctx, (tx) => tx.delete(platformOrigins).where(eq(platformOrigins.storeId, storeId)));
    await expect(quoteLabel(ctx, { orderId, ...parcel })).rejects.toMatchObject({
      detail: { reason: "label_origin_missing" },
    });
  });

  it("is made in the marketplace's own time, and followed until its document is here", async () => {
    const orderId = await orderOf();
    fake.purchases.set("pk-1", { state: "pending" });
    const { labelId, state } = await buy(orderId);
    expect(state).toBe("pending");
    expect(await fetchLabel(ctx, labelId)).toBe("pending");
    fake.purchases.set("pk-1", { state: "bought" });
    expect(await fetchLabel(ctx, labelId)).toBe("ready");
    expect(await label()).toMatchObject({ boughtBy: "us", trackingNumber: "94pk-1", packageId: "pk-1" });
    expect(fake.calls.filter((call) => call === "buy")).toHaveLength(1);
  });

  it("is made for the order and address as they are now", async () => {
    const orderId = await orderOf();
    await buy(orderId);
    expect(fake.calls.slice(0, 2)).toEqual(["get", "buyer 577000000000000001"]);
  });

  it("is not bought for an order that was cancelled meanwhile", async () => {
    const orderId = await orderOf();
    fake.readings = [reading({ status: "cancelled", updatedAt: new Date("2026-11-21T08:30:00Z") })];
    await expect(buy(orderId)).rejects.toMatchObject({ detail: { reason: "cannot_ship_cancelled" } });
    expect(fake.calls).not.toContain("buy");
    expect(await labels()).toEqual([]);
  });

  it("is not bought a second time for the same goods", async () => {
    const orderId = await orderOf();
    const outcomes = await Promise.allSettled([buy(orderId), buy(orderId)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(buy(orderId)).rejects.toMatchObject({ detail: { reason: "label_stands" } });
    expect(fake.calls.filter((call) => call === "buy")).toHaveLength(1);
  });

  it("NIWO-TEMU-36: a refusal is told in the marketplace's words, and a new purchase takes its place", async () => {
    const orderId = await orderOf();
    await rejectNextPurchase("The parcel is too heavy");
    expect(await buy(orderId)).toMatchObject({ state: "failed", words: "The parcel is too heavy" });
    expect(await openKinds()).toEqual(["label_rejected"]);
    expect(await label()).toMatchObject({ failure: "rejected", failureWords: "The parcel is too heavy" });
  });

  it("a purchase that fails while the label is made is told with the marketplace's advice", async () => {
    const orderId = await orderOf();
    const { labelId } = await buy(orderId);
    fake.purchases.set("pk-1", { state: "failed", reason: "No carrier", advice: "Choose another service" });
    expect(await fetchLabel(ctx, labelId)).toBe("failed");
    expect(await label()).toMatchObject({ failureWords: "No carrier", advice: "Choose another service" });
    await dropLabel(ctx, { id: labelId });
    expect((await order()).state).toBe("ready");
  });

  it("a purchase whose answer was lost is found by a look, and not made twice", async () => {
    const orderId = await orderOf();
    await loseNextAnswer();
    const { labelId, state } = await buy(orderId);
    expect(state).toBe("asked");
    await expect(buy(orderId)).rejects.toMatchObject({ detail: { reason: "label_stands" } });
    expect(await fetchLabel(ctx, labelId)).toBe("ready");
    expect(fake.calls.filter((call) => call === "buy")).toHaveLength(1);
  });

  it("what a crash leaves behind is looked for once the call must be over", async () => {
    const orderId = await orderOf();
    const { labelId } = await buy(orderId);
    const crashed = {
      state: "asked" as const,
      packageId: null,
      callEndsAt: new Date(ctx.now().getTime() + 2000),
    };
    await change(ctx, (tx) => tx.update(platformLabels).set(crashed).where(eq(platformLabels.id, labelId)));
    await expect(fetchLabel(ctx, labelId)).rejects.toMatchObject({ kind: "outcome_unknown" });
    world.advance(3000);
    expect(await fetchLabel(ctx, labelId)).toBe("ready");
    expect(fake.calls.filter((call) => call === "buy")).toHaveLength(1);
  });

  it("a purchase of which nothing ever appears is a person's to repeat, after one more look", async () => {
    const orderId = await orderOf();
    await loseNextAnswer();
    const { labelId } = await buy(orderId);
    const appeared = fake.packages;
    fake.packages = [];
    expect(await fetchLabel(ctx, labelId)).toBe("asked");
    world.advance(16 * 60_000);
    expect(await fetchLabel(ctx, labelId)).toBe("failed");
    expect(await openKinds()).toEqual(["label_unanswered"]);
    fake.packages = appeared;
    expect(await buy(orderId)).toEqual({ labelId, state: "ready", words: null });
    expect(fake.calls.filter((call) => call === "buy")).toHaveLength(1);
  });

  it("an outage before the purchase leaves nothing behind", async () => {
    const orderId = await orderOf();
    const original = fake.labels?.buy;
    if (!fake.labels || !original) throw new Error("the fake sells labels");
    fake.labels.buy = async (...args) => {
      fake.failNext("unavailable");
      return original(...args);
    };
    await expect(buy(orderId)).rejects.toMatchObject({ kind: "unavailable" });
    fake.labels.buy = original;
    expect(await labels()).toEqual([]);
    expect(await buy(orderId)).toMatchObject({ state: "pending" });
  });
});

describe("goods that leave under a label of the marketplace", () => {
  const ready = async () => {
    const orderId = await orderOf();
    const { labelId } = await buy(orderId);
    await fetchLabel(ctx, labelId);
    fake.calls.length = 0;
    fake.left = [];
    return { orderId, labelId };
  };
  const confirmation = async () => {
    const [found] = await read(ctx, (tx) => tx.select().from(confirmations));
    if (!found) throw new Error("no confirmation");
    return found;
  };

  it("NIWO-TEMU-28: are told by their package, once, without a paired carrier", async () => {
    const { labelId } = await ready();
    await shipLabel(ctx, { labelId });
    expect((await order()).state).toBe("shipped");
    expect(await read(ctx, (tx) => tx.select().from(parcels))).toMatchObject([
      { carrier: "usps", trackingNumber: "94pk-1", platformPackageId: "pk-1" },
    ]);
    expect(await openKinds()).toEqual([]);
    expect(await pushConfirmation(ctx, (await confirmation()).id)).toBe("confirmed");
    expect(fake.left).toMatchObject([{ packageId: "pk-1", lines: [{ lineKey: "sku-1", quantity: 2 }] }]);
    expect(fake.calls).toEqual(["ship"]);
    await expect(shipLabel(ctx, { labelId })).rejects.toMatchObject({ detail: { reason: "label_shipped" } });
  });

  it("are not told twice when the answer was lost", async () => {
    const { labelId } = await ready();
    await shipLabel(ctx, { labelId });
    const { id } = await confirmation();
    fake.failNext("outcome_unknown", { after: true });
    await expect(pushConfirmation(ctx, id)).rejects.toMatchObject({ kind: "outcome_unknown" });
    fake.told = [
      {
        key: "",
        platformOrderId: "",
        providerScope: "",
        refuses: [],
        parcels: [{ trackingNumber: "94pk-1", providerId: "", originId: null, lines: [] }],
      },
    ];
    expect(await pushConfirmation(ctx, id)).toBe("confirmed");
    expect(fake.calls.filter((call) => call === "ship")).toHaveLength(1);
  });

  it("wait for no other parcel where the marketplace wants to hear of the whole order", async () => {
    fake.manner = "whole_order";
    const orderId = await orderOf();
    const [line] = await read(ctx, (tx) => tx.select().from(orderLines));
    const { labelId } = await buy(orderId, { lines: [{ lineId: line?.id ?? "", quantity: 1 }] });
    await fetchLabel(ctx, labelId);
    await shipLabel(ctx, { labelId });
    expect(await confirmation()).toMatchObject({ state: "not_due", waitingFor: null });
    expect((await order()).state).toBe("partly_shipped");
    fake.manner = "each_parcel";
  });

  it("cannot leave before the label is there, nor under another number while it stands", async () => {
    const orderId = await orderOf();
    const { labelId } = await buy(orderId);
    await expect(shipLabel(ctx, { labelId })).rejects.toMatchObject({
      detail: { reason: "label_not_ready" },
    });
    await expect(shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z999" })).rejects.toMatchObject({
      detail: { reason: "has_platform_label" },
    });
  });
});

/** The calls before the purchase go through; the purchase itself does not. */
async function rejectNextPurchase(words: string) {
  await beforePurchase(() => fake.failNext("rejected", { words }));
}
async function loseNextAnswer() {
  await beforePurchase(() => fake.failNext("outcome_unknown", { after: true }));
}
async function beforePurchase(act: () => void) {
  const original = fake.labels?.buy;
  if (!fake.labels || !original) throw new Error("the fake sells labels");
  const { labels: sold } = fake;
  sold.buy = async (...args) => {
    sold.buy = original;
    act();
    return original(...args);
  };
}

it("another organization sees and moves none of it", async () => {
  const orderId = await orderOf();
  const { labelId } = await buy(orderId);
  const other = await world.organization("Other");
  for (const act of [
    () => openLabelDocument(other, labelId),
    () => lookForLabel(other, labelId),
    () => dropLabel(other, { id: labelId }),
    () => buyLabel(other, { orderId, ...parcel, service }),
    () => assignLabelChannel(other, { orderId, channel: "upload_waybill" }),
  ]) {
    await expect(act()).rejects.toMatchObject({ code: "not_found" });
  }
});
