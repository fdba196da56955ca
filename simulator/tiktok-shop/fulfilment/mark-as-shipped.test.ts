import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type MadeOrder, type Simulated, simulated } from "../../testing/simulated";

let world: Simulated;
type Shop = Awaited<ReturnType<Simulated["connectedShop"]>>;
let us: Shop;
let gb: Shop;
beforeAll(async () => {
  world = await simulated();
  us = await world.connectedShop();
  gb = await world.connectedShop({ region: "GB", catalogue: "candles" });
});
afterAll(() => world.close());

let serial = 0;
const ups = () => `1ZTEST01${String(++serial).padStart(10, "0")}`;
const royal = () => `RM${String(++serial).padStart(9, "0")}GB`;
const twoUnits = { lines: [{ sku: "HP-MUG-NVY", quantity: 2 }] };

function ship(shop: Shop, order: { id: string }, body: { [key: string]: unknown } = {}) {
  const usual =
    shop === gb
      ? { tracking_number: royal(), shipping_provider_id: gb.provider("Royal Mail") }
      : { tracking_number: ups(), shipping_provider_id: shop.provider("UPS") };
  return shop.call({ path: `/fulfillment/202309/orders/${order.id}/packages`, body: { ...usual, ...body } });
}

const truth = (order: { id: string }) => world.console("GET", `/tiktok-shop/orders/${order.id}`);
const act = (order: { id: string }, what: string, body: unknown = {}) =>
  world.console("POST", `/tiktok-shop/orders/${order.id}/${what}`, body);

describe("a whole order", () => {
  it("awaits collection, with its parcel and number on order and lines", async () => {
    const order = await us.makeOrder(twoUnits);
    const number = ups();
    const answer = await ship(us, order, { tracking_number: number });
    expect(answer).toMatchObject({
      code: 0,
      data: { order_id: order.id, order_line_item_ids: order.lineIds },
    });
    expect(answer.data).not.toHaveProperty("warning");
    expect(await truth(order)).toMatchObject({
      status: "AWAITING_COLLECTION",
      parcels: [
        { id: answer.data.package_id, trackingNumber: number, providerName: "UPS", status: "PROCESSING" },
      ],
      shipCalls: { arrived: 1, applied: 1 },
      api: {
        tracking_number: number,
        line_items: [{ package_status: "PROCESSING" }, { tracking_number: number }],
      },
    });
  });

  it("is shipped once: a second call is refused and counted", async () => {
    const order = await us.makeOrder();
    await ship(us, order);
    expect(await ship(us, order)).toMatchObject({ status: 200, code: 21008099, data: null });
    expect(await truth(order)).toMatchObject({ shipCalls: { arrived: 2, applied: 1 } });
  });
});

describe("a split order", () => {
  it("is partly shipped until the last line is in a parcel", async () => {
    const order = await us.makeOrder(twoUnits);
    const [first, second] = order.lineIds;
    expect(await ship(us, order, { order_line_item_ids: [first] })).toMatchObject({ code: 0 });
    expect(await truth(order)).toMatchObject({ status: "PARTIALLY_SHIPPING" });
    expect(await ship(us, order)).toMatchObject({ code: 21011048 });
    expect(await ship(us, order, { order_line_item_ids: [first] })).toMatchObject({ code: 21011040 });
    expect(await ship(us, order, { order_line_item_ids: [second] })).toMatchObject({ code: 0 });
    const { status, parcels, api } = await truth(order);
    expect(status).toBe("AWAITING_COLLECTION");
    expect(parcels).toHaveLength(2);
    expect(api).toMatchObject({ split_or_combine_tag: "SPLIT" });
  });

  it("names its lines: none, unknown and double ones are refused", async () => {
    const order = await us.makeOrder(twoUnits);
    const [first] = order.lineIds;
    for (const order_line_item_ids of [[], ["578000000000000000"], [first, first], "578"]) {
      expect(await ship(us, order, { order_line_item_ids })).toMatchObject({ status: 400, code: 36009004 });
    }
  });

  it("is complete when the rest was cancelled", async () => {
    const order = await us.makeOrder(twoUnits);
    const [first, second] = order.lineIds;
    await ship(us, order, { order_line_item_ids: [first] });
    await act(order, "cancel", { by: "SELLER", lineIds: [second] });
    expect(await truth(order)).toMatchObject({ status: "AWAITING_COLLECTION" });
    const other = await us.makeOrder(twoUnits);
    await act(other, "cancel", { by: "SELLER", lineIds: [other.lineIds[0]] });
    expect(await ship(us, other, { order_line_item_ids: [other.lineIds[0]] })).toMatchObject({
      code: 21011042,
    });
    expect(await ship(us, other)).toMatchObject({
      code: 0,
      data: { order_line_item_ids: [other.lineIds[1]] },
    });
  });
});

it.each([
  ["ON_HOLD", 21011044],
  ["UNPAID", 21042057],
  ["AWAITING_COLLECTION", 21008099],
  ["IN_TRANSIT", 21008099],
  ["DELIVERED", 21008099],
  ["COMPLETED", 21008099],
  ["CANCELLED", 21011041],
])("refuses an order that is %s with %i", async (status, code) => {
  const order = await us.makeOrder({ status });
  expect(await ship(us, order)).toMatchObject({ status: 200, code });
  expect(await truth(order)).toMatchObject({ status, shipCalls: { arrived: 1, applied: 0 } });
});

describe("a pending cancellation", () => {
  it("stops shipping in the UK", async () => {
    const order = await gb.makeOrder();
    await act(order, "request-cancellation");
    expect(await ship(gb, order)).toMatchObject({ code: 21011007 });
    await act(order, "answer-cancellation", { answer: "reject" });
    expect(await ship(gb, order)).toMatchObject({ code: 0 });
  });

  it("is rejected by shipping in the US", async () => {
    const order = await us.makeOrder();
    await act(order, "request-cancellation");
    expect(await ship(us, order)).toMatchObject({ code: 0 });
    expect(await truth(order)).toMatchObject({
      status: "AWAITING_COLLECTION",
      isBuyerRequestCancel: false,
      cancellations: [{ status: "CANCELLATION_REQUEST_CANCELLED" }],
    });
  });
});

describe("number and carrier", () => {
  let order: MadeOrder;
  beforeAll(async () => {
    order = await us.makeOrder();
  });

  it.each([
    ["a blank", { tracking_number: "1ZTEST01 0000000001" }, 21004012],
    ["a dash", { tracking_number: "1ZTEST01-0000000001" }, 21004012],
    ["a short one", { tracking_number: "1Z1" }, 21011022],
    ["an unknown carrier", { shipping_provider_id: "7117000000000000000" }, 11028006],
    ["a carrier's number under another name", { tracking_number: "GFUS90000000000007" }, 21004015],
    ["no number", { tracking_number: undefined }, 36009004],
    ["an empty number", { tracking_number: "" }, 36009004],
    ["no carrier", { shipping_provider_id: undefined }, 36009004],
    ["a number that is not a string", { tracking_number: 12345678 }, 36009004],
  ])("refuses %s", async (_, body, code) => {
    expect(await ship(us, order, body)).toMatchObject({ code });
  });

  it("refuses a carrier of another delivery option", async () => {
    expect(await ship(us, order, { shipping_provider_id: gb.provider("Royal Mail") })).toMatchObject({
      code: 11028006,
    });
  });

  it("lets a doubtful number stand with a warning", async () => {
    const answer = await ship(us, order, { tracking_number: "ABC000000001" });
    expect(answer).toMatchObject({ code: 0, data: { warning: { message: "match no provider" } } });
  });

  it("only warns of a mismatch when told to", async () => {
    await world.console("PATCH", "/tiktok-shop/settings", { carrierMismatch: "warn" });
    const other = await us.makeOrder();
    const answer = await ship(us, other, { tracking_number: "GFUS90000000000008" });
    expect(answer).toMatchObject({
      code: 0,
      data: { warning: { message: "Tracking number mismatch provider" } },
    });
    await world.console("PATCH", "/tiktok-shop/settings", { carrierMismatch: "refuse" });
  });
});

describe("a number used already", () => {
  it("is refused for another buyer", async () => {
    const [one, two] = await us.makeOrders({ count: 2 });
    const tracking_number = ups();
    await ship(us, one as MadeOrder, { tracking_number });
    expect(await ship(us, two as MadeOrder, { tracking_number })).toMatchObject({ code: 21011025 });
  });

  it("is refused for a second parcel of the order", async () => {
    const order = await us.makeOrder(twoUnits);
    const tracking_number = ups();
    await ship(us, order, { tracking_number, order_line_item_ids: [order.lineIds[0]] });
    const again = await ship(us, order, { tracking_number, order_line_item_ids: [order.lineIds[1]] });
    expect(again).toMatchObject({ code: 21034012 });
  });

  it("serves up to 20 orders of one buyer", async () => {
    const orders = await us.makeOrders({ count: 21, buyerNumber: 77 });
    const tracking_number = ups();
    const codes: number[] = [];
    for (const order of orders) codes.push((await ship(us, order, { tracking_number })).code);
    expect(codes.slice(0, 20)).toEqual(Array.from({ length: 20 }, () => 0));
    expect(codes[20]).toBe(21011026);
  });
});

describe("what is not the seller's to mark", () => {
  it("is another shop's order", async () => {
    const foreign = await gb.makeOrder();
    expect(await ship(us, foreign)).toMatchObject({ code: 21008111 });
    expect(await ship(us, { id: "577000000000000000" })).toMatchObject({ code: 21008111 });
  });

  it("is an order that TikTok fulfils or sends with its own label", async () => {
    expect(await ship(us, await us.makeOrder({ fulfillmentType: "FULFILLMENT_BY_TIKTOK" }))).toMatchObject({
      code: 21008025,
    });
    expect(await ship(us, await us.makeOrder({ shippingType: "TIKTOK" }))).toMatchObject({ code: 21011004 });
  });

  it("is an order of a market where parcels are shipped by package", async () => {
    const thai = await world.connectedShop({ region: "TH" });
    const order = await thai.makeOrder();
    const usual = { tracking_number: "TH0000000001", shipping_provider_id: thai.provider("DHL") };
    expect(await ship(thai, order, usual)).toMatchObject({ code: 21008106 });
    const { parcels } = (await truth(order)) as { parcels: { id: string }[] };
    const byPackage = await thai.call({
      path: `/fulfillment/202309/packages/${parcels[0]?.id}/ship`,
      body: { self_shipment: usual },
    });
    expect(byPackage).toMatchObject({ code: 0, data: {} });
    expect(await truth(order)).toMatchObject({ status: "AWAITING_COLLECTION", shipCalls: { applied: 1 } });
  });
});

describe("packages", () => {
  it("exist before shipping outside the US, and in the UK when so set", async () => {
    expect(await truth(await us.makeOrder())).toMatchObject({ parcels: [] });
    expect(await truth(await gb.makeOrder())).toMatchObject({ parcels: [] });
    await world.console("PATCH", "/tiktok-shop/settings", { ukPackagesAtPayment: true });
    const order = await gb.makeOrder();
    const before = (await truth(order)) as { parcels: { id: string; status: string }[] };
    expect(before.parcels).toMatchObject([{ status: "TO_FULFILL" }]);
    const answer = await ship(gb, order);
    expect(answer.data.package_id).toBe(before.parcels[0]?.id);
    await world.console("PATCH", "/tiktok-shop/settings", { ukPackagesAtPayment: false });
  });

  it("can be read and searched, under their two sets of names", async () => {
    const shop = await world.connectedShop();
    const order = await shop.makeOrder();
    const { data } = await ship(shop, order);
    const detail = await shop.call({ path: `/fulfillment/202309/packages/${data.package_id}` });
    expect(detail.data).toMatchObject({ package_id: data.package_id, package_status: "PROCESSING" });
    const found = await shop.call({
      path: "/fulfillment/202309/packages/search",
      query: { page_size: "10" },
      body: { package_status: "PROCESSING" },
    });
    expect(found.data.packages).toMatchObject([{ id: data.package_id, status: "PROCESSING" }]);
    expect(await us.call({ path: `/fulfillment/202309/packages/${data.package_id}` })).toMatchObject({
      code: 21011028,
    });
  });
});

describe("platform labels", () => {
  it("are arranged by package outside the US, with the misspelt time slots", async () => {
    const order = await gb.makeOrder({ shippingType: "TIKTOK" });
    const { parcels } = (await truth(order)) as { parcels: { id: string }[] };
    const path = `/fulfillment/202309/packages/${parcels[0]?.id}`;
    const slots = await gb.call({ path: `${path}/handover_time_slots` });
    expect(slots.data).toMatchObject({
      can_van_collection: true,
      pickup_slots: [{ avaliable: true }, { avaliable: false }],
    });
    expect(await gb.call({ path: `${path}/ship`, body: { handover_method: "DROP_OFF" } })).toMatchObject({
      code: 0,
    });
    expect(await truth(order)).toMatchObject({
      status: "AWAITING_COLLECTION",
      parcels: [{ handoverMethod: "DROP_OFF", trackingNumber: expect.stringMatching(/^TTS/) }],
    });
    expect(await gb.call({ path: `${path}/ship`, body: {} })).toMatchObject({ code: 21008099 });
  });

  it("have rates in the US, under a key of another name", async () => {
    const order = await us.makeOrder({ shippingType: "TIKTOK" });
    const path = `/fulfillment/202309/orders/${order.id}/shipping_services/query`;
    const { data } = await us.call({ path, body: { order_line_item_ids: order.lineIds } });
    expect(data).toMatchObject({ order_line_id: order.lineIds, shipping_services: [{ is_default: true }] });
  });
});

describe("a correction", () => {
  const correct = (order: { id: string }, tracking_number = ups()) =>
    us.call({
      path: `/fulfillment/202309/orders/${order.id}/shipping_info/update`,
      body: { tracking_number, shipping_provider_id: us.provider("UPS") },
    });

  it("is possible once, within 72 hours", async () => {
    const order = await us.makeOrder();
    expect(await correct(order)).toMatchObject({ code: 21011043 });
    await ship(us, order);
    const number = ups();
    expect(await correct(order, number)).toMatchObject({ code: 0, data: {} });
    expect(await truth(order)).toMatchObject({ parcels: [{ trackingNumber: number }] });
    expect(await correct(order)).toMatchObject({ code: 21011051 });

    const late = await us.makeOrder();
    await ship(us, late);
    await world.console("POST", "/clock/advance", { seconds: 72 * 3600 + 1 });
    await world.console("POST", `/tiktok-shop/accounts/${us.shop.accountId}/authorize`);
    expect(await correct(late)).toMatchObject({ code: 21011049 });
    await world.console("POST", "/clock/reset");
  });

  it("is too late after delivery, and per package for split orders", async () => {
    const order = await us.makeOrder();
    await ship(us, order);
    await act(order, "scan");
    await act(order, "deliver");
    expect(await correct(order)).toMatchObject({ code: 21011030 });

    const split = await us.makeOrder(twoUnits);
    const first = await ship(us, split, { order_line_item_ids: [split.lineIds[0]] });
    await ship(us, split, { order_line_item_ids: [split.lineIds[1]] });
    expect(await correct(split)).toMatchObject({ code: 10007002 });
    const byPackage = await us.call({
      path: `/fulfillment/202309/packages/${first.data.package_id}/shipping_info/update`,
      body: { tracking_number: ups(), shipping_provider_id: us.provider("UPS") },
    });
    expect(byPackage).toMatchObject({ code: 0 });
  });
});

it("lets the carrier take the order to its end", async () => {
  const order = await us.makeOrder();
  await ship(us, order);
  for (const [what, status] of [
    ["scan", "IN_TRANSIT"],
    ["deliver", "DELIVERED"],
    ["complete", "COMPLETED"],
  ]) {
    await act(order, what ?? "");
    expect(await truth(order)).toMatchObject({ status });
  }
  await expect(act(order, "scan")).rejects.toThrow("409");
});
