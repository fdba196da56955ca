import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Simulated, simulated } from "../../testing/simulated";

let world: Simulated;
type Shop = Awaited<ReturnType<Simulated["connectedShop"]>>;
let us: Shop;
let gb: Shop;
beforeAll(async () => {
  world = await simulated();
  us = await world.connectedShop();
  gb = await world.connectedShop({ region: "GB", catalogue: "candles", hasHold: false });
});
afterAll(() => world.close());

const act = (order: { id: string }, what: string, body: unknown = {}) =>
  world.console("POST", `/tiktok-shop/orders/${order.id}/${what}`, body);
const truth = (order: { id: string }) => world.console("GET", `/tiktok-shop/orders/${order.id}`);
const advance = (seconds: number) => world.console("POST", "/clock/advance", { seconds });
const read = async (shop: Shop, order: { id: string }) => {
  const { data } = await shop.call({ path: "/order/202507/orders", query: { ids: order.id } });
  return (data.orders as { [key: string]: unknown }[])[0];
};

it("passes through the remorse hour in shops that have one, and ends it by the clock", async () => {
  const order = await us.makeOrder({ paid: false });
  expect(order.status).toBe("UNPAID");
  await act(order, "pay");
  expect(await truth(order)).toMatchObject({ status: "ON_HOLD", isOnHoldOrder: true });
  await advance(3540);
  expect(await truth(order)).toMatchObject({ status: "ON_HOLD" });
  await advance(120);
  expect(await truth(order)).toMatchObject({ status: "AWAITING_SHIPMENT", isOnHoldOrder: true });
  await world.console("POST", "/clock/reset");
});

it("skips the hour in shops without one", async () => {
  const order = await gb.makeOrder({ paid: false });
  await act(order, "pay");
  expect(await truth(order)).toMatchObject({ status: "AWAITING_SHIPMENT", isOnHoldOrder: false });
});

it("cancels what nobody paid for within a day", async () => {
  const order = await us.makeOrder({ status: "UNPAID" });
  await advance(86_401);
  expect(await truth(order)).toMatchObject({
    status: "CANCELLED",
    api: { cancellation_initiator: "SYSTEM" },
  });
  await world.console("POST", "/clock/reset");
});

it("sets deadlines at payment and shows them once the order may be shipped", async () => {
  expect(await read(us, await us.makeOrder({ status: "ON_HOLD" }))).not.toHaveProperty("rts_sla_time");
  const order = await read(us, await us.makeOrder());
  const paid = Number(order?.paid_time);
  expect(order?.rts_sla_time).toBe((Math.floor(paid / 86_400) + 3) * 86_400 - 1);
  expect(order?.tts_sla_time).toBe(Number(order?.rts_sla_time) + 86_400);
});

it("moves update_time with the status and with nothing else", async () => {
  const order = await us.makeOrder();
  await act(order, "change-address", { line1: "9 New Street" });
  await act(order, "seller-sku", { sellerSku: "" });
  await act(order, "request-cancellation");
  const before = (await truth(order)).updateTime;
  expect(before).toBe(order.updateTime);
  await act(order, "answer-cancellation", { answer: "approve" });
  expect((await truth(order)).updateTime).toBeGreaterThan(Number(before));
  expect(await truth(order)).toMatchObject({ status: "CANCELLED" });
});

it("lets a buyer cancel at once while the order is on hold, and not at all after delivery", async () => {
  const held = await us.makeOrder({ status: "ON_HOLD" });
  await act(held, "request-cancellation");
  expect(await truth(held)).toMatchObject({
    status: "CANCELLED",
    cancellations: [{ type: "CANCEL", role: "BUYER" }],
  });
  const delivered = await us.makeOrder({ status: "DELIVERED" });
  await expect(act(delivered, "request-cancellation")).rejects.toThrow("409");
});

it("grants a request by itself after two days", async () => {
  const order = await gb.makeOrder();
  await act(order, "request-cancellation");
  const search = async (cancel_status: string) => {
    const { data } = await gb.call({
      path: "/return_refund/202309/cancellations/search",
      body: { order_ids: [order.id], cancel_status: [cancel_status] },
    });
    return data.cancellations;
  };
  expect(await search("CANCELLATION_REQUEST_PENDING")).toMatchObject([
    {
      order_id: order.id,
      cancel_type: "BUYER_CANCEL",
      role: "BUYER",
      seller_next_action_response: [{ action: "SELLER_RESPOND_CANCEL" }],
    },
  ]);
  await advance(48 * 3600 + 1);
  expect(await truth(order)).toMatchObject({ status: "CANCELLED", isBuyerRequestCancel: false });
  await world.console("POST", "/clock/reset");
});

it("spells the withdrawn state one way in filters and another in answers", async () => {
  const order = await gb.makeOrder();
  await act(order, "request-cancellation");
  await act(order, "answer-cancellation", { answer: "withdraw" });
  const { data } = await gb.call({
    path: "/return_refund/202309/cancellations/search",
    body: { cancel_status: ["CANCELLATION_REQUEST_CANCEL"] },
  });
  expect(data.cancellations).toMatchObject([{ cancel_status: "CANCELLATION_REQUEST_CANCELLED" }]);
});

it("lets a seller cancel before collection in the US only", async () => {
  const british = await gb.makeOrder({ status: "AWAITING_COLLECTION" });
  await expect(act(british, "cancel", { by: "SELLER" })).rejects.toThrow("409");
  const american = await us.makeOrder({ status: "AWAITING_COLLECTION" });
  await act(american, "cancel", { by: "SELLER" });
  expect(await truth(american)).toMatchObject({ status: "CANCELLED" });
});

it("shows a seller SKU on old orders as soon as it has been filled in on the product", async () => {
  const { product, sku } = us.shop.products
    .flatMap((entry) => entry.skus.map((variant) => ({ product: entry, sku: variant })))
    .filter((entry) => entry.sku.sellerSku === "")[0] ?? { product: { id: "" }, sku: { id: "" } };
  const order = await us.makeOrder({ lines: [{ sku: sku.id, quantity: 1 }] });
  expect(await read(us, order)).toMatchObject({ line_items: [{ seller_sku: "" }] });
  await world.console("PATCH", `/tiktok-shop/products/${product.id}/skus/${sku.id}`, { sellerSku: "HP-NEW" });
  expect(await read(us, order)).toMatchObject({ line_items: [{ seller_sku: "HP-NEW" }] });
});

describe("addresses", () => {
  const address = async (shop: Shop, wanted: { [key: string]: unknown }) =>
    (await read(shop, await shop.makeOrder(wanted)))?.recipient_address as { [key: string]: unknown };

  it("are blank on hold", async () => {
    expect(await address(us, { status: "ON_HOLD" })).toMatchObject({
      full_address: "",
      name: "",
      district_info: [],
    });
  });

  it("are clear while a seller ships", async () => {
    const clear = await address(gb, { address: { line1: "14 Lantern Row", postTown: "Bristol" } });
    expect(clear).toMatchObject({ address_line1: "14 Lantern Row", post_town: "Bristol" });
    expect(JSON.stringify(clear)).not.toContain("*");
  });

  it("are starred for platform labels: all of it outside the US, phone and street in it", async () => {
    const british = await address(gb, { shippingType: "TIKTOK" });
    expect(british).toMatchObject({ name: expect.stringContaining("*"), address_line1: "*** *****" });
    const american = await address(us, { shippingType: "TIKTOK" });
    expect(american.name).not.toContain("*");
    expect(american).toMatchObject({
      address_line1: "*** *****",
      phone_number: expect.stringContaining("*"),
    });
  });

  it("are starred when the order is unpaid, cancelled, or long over", async () => {
    for (const wanted of [
      { status: "UNPAID" },
      { status: "CANCELLED" },
      { status: "COMPLETED", ageSeconds: 60 * 86_400 },
      { fulfillmentType: "FULFILLMENT_BY_TIKTOK" },
    ]) {
      expect(await address(us, wanted)).toMatchObject({ name: expect.stringContaining("*") });
    }
    expect((await address(us, { status: "COMPLETED" })).name).not.toContain("*");
  });
});
