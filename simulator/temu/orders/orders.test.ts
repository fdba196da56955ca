import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SimulatedTemu, simulatedTemu } from "../../testing/simulated-temu";
import { type Trading, tradingMall } from "../../testing/temu-orders";

let world: SimulatedTemu;
let mall: Trading;

beforeAll(async () => {
  world = await simulatedTemu();
  await world.console("PATCH", "/temu/settings", { absentValues: "empty" });
  mall = await tradingMall(world, { gateways: ["us", "eu"] });
});
afterAll(() => world.close());

type Json = { [key: string]: unknown };
type Item = { parentOrderMap: Json; orderList: Json[] };
type Page = { totalItemNum: number; pageItems: Item[] };

const list = async (body: Json = {}, from = mall) => {
  const answer = await from.call<Page>("bg.order.list.v2.get", body);
  if (!answer.success) throw new Error(`refused with ${answer.errorCode}`);
  return answer.result;
};
const refused = async (body: Json) => (await mall.call("bg.order.list.v2.get", body)).errorCode;
const one = async (id: string, from = mall, body: Json = {}) =>
  (await list({ parentOrderSnList: [id], ...body }, from)).pageItems[0];

describe("the list", () => {
  it("shows a semi-managed order by its product ids, and a local one by its SKU id", async () => {
    const semi = await mall.makeOrder({ lines: [{ sku: "LBX-1-PAIR", quantity: 2, soldFactor: 3 }] });
    const [line] = (await one(semi.id))?.orderList ?? [];
    expect(line).toMatchObject({
      orderSn: semi.orderSns[0],
      orderStatus: 2,
      quantity: 2,
      productList: [{ productId: expect.any(Number), soldFactor: 3, extCode: "LBX-1-PAIR" }],
    });
    expect(line).not.toHaveProperty("skuId");
    const local = await tradingMall(world, { kind: "local" });
    const order = await local.makeOrder({ lines: [{ sku: "BTL-500-BLU", extCode: "" }] });
    expect((await one(order.id, local))?.orderList).toMatchObject([
      { skuId: expect.any(Number), productList: [{ productId: null, productSkuId: null, extCode: "" }] },
    ]);
  });

  it("names every label, and gives 1 to those that stand", async () => {
    const { id } = await mall.makeOrder({ lines: [{ sku: "BRD-OAK" }], ageSeconds: 3 * 86_400 });
    await mall.act(id, "request-cancellation");
    const item = await one(id);
    expect(item?.parentOrderMap.parentOrderLabel).toEqual([
      { name: "soon_to_be_overdue", value: 0 },
      { name: "past_due", value: 1 },
      { name: "pending_buyer_cancellation", value: 1 },
      { name: "pending_buyer_address_change", value: 0 },
      { name: "pending_risk_control_alert", value: 0 },
      { name: "signature_required_on_delivery", value: 0 },
    ]);
    expect(item?.orderList[0]?.orderLabel).toContainEqual({ name: "customized_products", value: 1 });
  });

  it("shows the parts of a bundle", async () => {
    const { id } = await mall.makeOrder({ lines: [{ sku: "PIC-SET" }] });
    expect((await one(id))?.orderList[0]?.productList).toMatchObject([
      { extCode: "BTL-500-BLU", soldFactor: 1 },
      { extCode: "LBX-1", soldFactor: 1 },
    ]);
  });

  it("leaves orders of a cooperative warehouse out unless they are asked for", async () => {
    const { id } = await mall.makeOrder({ fulfillmentType: "fulfillByCooperativeWarehouse" });
    expect(await one(id)).toBeUndefined();
    const types = { fulfillmentTypeList: ["fulfillBySeller", "fulfillByCooperativeWarehouse"] };
    expect(await one(id, mall, types)).toBeDefined();
    const detail = (body: Json) => mall.call("bg.order.detail.v2.get", { parentOrderSn: id, ...body });
    expect(await detail({})).toMatchObject({ errorCode: 140020002 });
    expect(await detail(types)).toMatchObject({ success: true });
  });

  it("pages newest first, by the time asked for", async () => {
    const busy = await tradingMall(world);
    const old = await busy.makeOrder({ ageSeconds: 5000 });
    await busy.makeOrders({ count: 24, ageSeconds: 4000 });
    await busy.act(old.id, "change-address");
    const pages = [1, 2, 3, 4].map((pageNumber) => list({ pageNumber, pageSize: 10 }, busy));
    const ids = (await Promise.all(pages)).map(({ pageItems }) =>
      pageItems.map(({ parentOrderMap }) => parentOrderMap.parentOrderSn),
    );
    expect(ids.map(({ length }) => length)).toEqual([10, 10, 5, 0]);
    expect(new Set(ids.flat()).size).toBe(25);
    expect(ids[2]?.at(-1)).toBe(old.id);
    const byUpdate = await list({ sortby: "updateTime", pageSize: 1 }, busy);
    expect(byUpdate.pageItems[0]?.parentOrderMap.parentOrderSn).toBe(old.id);
  });

  it("takes both ends of a window as part of it", async () => {
    const order = await mall.makeOrder({ ageSeconds: 9000 });
    const { updatedAt } = await mall.truth(order.id);
    const within = async (updateAtStart: number, updateAtEnd: number) =>
      (await one(order.id, mall, { updateAtStart, updateAtEnd })) !== undefined;
    expect(await within(updatedAt, updatedAt)).toBe(true);
    expect(await within(updatedAt - 9, updatedAt - 1)).toBe(false);
    expect(await within(updatedAt + 1, updatedAt + 9)).toBe(false);
  });

  it("keeps regions on their gateway", async () => {
    const german = await mall.makeOrder({ regionId: 76 });
    expect(german.id).toMatch(/^PO-76-\d{17}$/);
    expect(await one(german.id)).toBeUndefined();
    const token = await world.issue(mall.mall.id, "eu");
    const eu = await world.call<Page>({
      gateway: "eu",
      type: "bg.order.list.v2.get",
      token,
      body: { regionId: 76 },
    });
    expect(eu.result.totalItemNum).toBe(1);
  });

  it.each<[fault: string, code: number, body: Json]>([
    ["one end of a window", 140020013, { updateAtStart: 1767052800 }],
    ["milliseconds", 140020014, { createAfter: 1767052800000, createBefore: 1767052900000 }],
    [
      "a reversed window of confirmation",
      140020012,
      { parentConfirmTimeStart: 1767052801, parentConfirmTimeEnd: 1767052800 },
    ],
    ["a page of 101", 140020005, { pageSize: 101 }],
    ["21 numbers", 140020005, { parentOrderSnList: Array(21).fill("PO-211-1") }],
    ["an unknown status", 140020005, { parentOrderStatus: 6 }],
    ["an unknown order", 140020005, { sortby: "price" }],
  ])("refuses %s: %i", async (_, code, body) => {
    expect(await refused(body)).toBe(code);
  });

  it("shows broken orders as told", async () => {
    const broken = async (defect: string) => {
      const { id } = await mall.makeOrder();
      await mall.act(id, "break", { defect });
      return one(id);
    };
    expect((await broken("unknown_status"))?.parentOrderMap.parentOrderStatus).toBe(77);
    expect(await broken("missing_orders")).not.toHaveProperty("orderList");
    expect((await broken("labels_empty"))?.parentOrderMap.parentOrderLabel).toEqual([]);
  });
});

describe("an order's life", () => {
  it("is pending, then released by itself, and has an address only while it waits", async () => {
    const { id } = await mall.makeOrder({ status: 1 });
    const address = () => mall.call("bg.order.shippinginfo.v2.get", { parentOrderSn: id });
    expect(await address()).toMatchObject({ success: true, result: null });
    await world.console("POST", "/clock/advance", { seconds: 1800 });
    expect(await mall.truth(id)).toMatchObject({ status: 2, orders: [{ status: 2 }] });
    expect(await address()).toMatchObject({
      result: {
        mobile: expect.stringMatching(/^\d+-\d{4}$/),
        mail: expect.stringContaining("@"),
        regionName1: "United States",
        warning: { isRestriction: false, reason: null },
      },
    });
    await world.console("POST", "/clock/reset");
    const shipped = await mall.makeOrder({ status: 4 });
    expect(await mall.call("bg.order.shippinginfo.v2.get", { parentOrderSn: shipped.id })).toMatchObject({
      result: null,
    });
  });

  it("is delivered in parts and as a whole", async () => {
    const local = await tradingMall(world, { kind: "local" });
    const order = { lines: [{ sku: "BTL-500-BLU", quantity: 2 }] };
    expect(await local.truth((await local.makeOrder({ ...order, status: 51 })).id)).toMatchObject({
      status: 51,
    });
    const { id } = await local.makeOrder({ ...order, status: 4 });
    expect(await local.act(id, "deliver")).toMatchObject({ status: 5, orders: [{ status: 5 }] });
    await expect(local.act(id, "deliver")).rejects.toThrow("409");
  });

  it("loses a part before shipment, then the rest", async () => {
    const { id } = await mall.makeOrder({ lines: [{ sku: "BTL-500-BLU", quantity: 3 }] });
    await mall.act(id, "cancel", { quantity: 1 });
    expect((await one(id))?.orderList[0]).toMatchObject({
      quantity: 2,
      originalOrderQuantity: 3,
      canceledQuantityBeforeShipment: 1,
    });
    expect(await mall.act(id, "cancel")).toMatchObject({ status: 3, orders: [{ status: 3 }] });
    await expect(mall.act(id, "cancel")).rejects.toThrow("409");
  });
});

describe("cancellations", () => {
  const cancellations = async (body: Json = {}) =>
    (
      await mall.call<{ total: number; pageNumber: number; data: Json[] }>("bg.aftersales.cancel.list.get", {
        pageNo: 1,
        pageSize: 200,
        ...body,
      })
    ).result;

  it("are asked for by the buyer and granted by the seller", async () => {
    const { id } = await mall.makeOrder({ lines: [{ sku: "LBX-1", quantity: 2 }] });
    await mall.act(id, "request-cancellation", { quantity: 1 });
    const pending = await cancellations({ parentOrderSnList: [id], afterSalesStatusGroup: 8 });
    expect(pending).toMatchObject({
      total: 1,
      pageNumber: 1,
      data: [{ parentAfterSalesStatus: 1, afterSalesInfoList: [{ parentOrderSn: id, applyGoodsNumber: 1 }] }],
    });
    const parentAfterSalesSn = pending.data[0]?.parentAfterSalesSn;
    const agree = () => mall.call("bg.aftersales.cancel.agree", { parentAfterSalesSn, parentOrderSn: id });
    expect(await agree()).toMatchObject({ success: true, result: null });
    expect(await agree()).toMatchObject({ errorCode: 130010005 });
    expect(await mall.truth(id)).toMatchObject({ status: 2, orders: [{ canceledQuantity: 1 }] });
    expect((await cancellations({ parentOrderSnList: [id], afterSalesStatusGroup: 9 })).total).toBe(1);
  });

  it("are granted by the platform after a day, and refused by shipping", async () => {
    const lines = [{ sku: "LBX-1" }];
    const [ignored, shipped] = [await mall.makeOrder({ lines }), await mall.makeOrder({ lines })];
    await mall.act(ignored.id, "request-cancellation");
    await mall.act(shipped.id, "request-cancellation");
    const box = mall.box([mall.line(shipped, 0, 1)], { confirmAcceptance: ["DENY_CANCELLATION"] });
    await mall.confirm(0, [box]);
    await world.console("POST", "/clock/advance", { seconds: 86_401 });
    expect(await mall.truth(ignored.id)).toMatchObject({ status: 3, cancellations: [{ group: 9 }] });
    expect(await mall.truth(shipped.id)).toMatchObject({ status: 4, cancellations: [{ group: 10 }] });
    await world.console("POST", "/clock/reset");
  });

  it("come from the seller who has none left", async () => {
    const order = await mall.makeOrder({ lines: [{ sku: "LBX-1" }] });
    const body = { parentOrderSn: order.id, orderSnList: order.orderSns };
    const result = () => mall.call("temu.order.cancel.outofstock.result.get", body);
    expect(await result()).toMatchObject({ errorCode: 140040004 });
    expect(await mall.call("temu.order.cancel.outofstock.apply", body)).toMatchObject({
      result: { applyResult: true, failReasonList: [] },
    });
    expect(await result()).toMatchObject({ result: { applyResult: true } });
    expect(await mall.truth(order.id)).toMatchObject({ status: 3 });
  });

  it("become after-sales once the order has left", async () => {
    const { id } = await mall.makeOrder({ status: 4 });
    await mall.act(id, "open-after-sales", { type: "return" });
    const now = Math.floor(Date.now() / 1000);
    const window = { createAtStart: now - 3600, createAtEnd: now + 3600 };
    expect(await mall.call("bg.aftersales.parentaftersales.list.get", window)).toMatchObject({
      result: { total: 1, data: [{ parentOrderSn: id, afterSalesType: 2, parentAfterSalesStatus: 10 }] },
    });
    expect(await mall.call("bg.aftersales.parentaftersales.list.get")).toMatchObject({
      errorCode: 130010001,
    });
  });
});

it("groups what may be shipped together, or says nothing", async () => {
  const other = await tradingMall(world);
  const ask = () => other.call("bg.order.combinedshipment.list.get");
  expect(await ask()).toMatchObject({ success: true, result: null });
  const made = await other.makeOrders({ count: 2, buyerNumber: 3, combinedGroup: "g1" });
  const groups = (await ask()).result.combinedShippingGroups as { combinedShippingGroup: Json[] }[];
  expect(groups[0]?.combinedShippingGroup.map((item) => item.parentOrderSn).sort()).toEqual(
    made.map(({ id }) => id).sort(),
  );
});

it("tells what a customised order says", async () => {
  const { orderSns } = await mall.makeOrder({ lines: [{ sku: "BRD-OAK", customizedText: "For Ruth" }] });
  expect(await mall.call("bg.order.customization.get", { orderSnList: orderSns })).toMatchObject({
    result: [{ orderSn: orderSns[0], customizedText: "For Ruth", templateId: 5000001 }],
  });
  const plain = await mall.makeOrder({ lines: [{ sku: "LBX-1" }] });
  const refusal = await mall.call("bg.order.customization.get", { orderSnList: plain.orderSns });
  expect(refusal).toMatchObject({ errorCode: 120020004 });
});

it("gives amounts in the minor unit, where they are open", async () => {
  const open = await world.openMall({ gateways: ["us"] });
  await world.console("PATCH", `/temu/malls/${open.id}`, { whitelist: ["bg.order.amount.query"] });
  const token = await world.issue(open.id, "us");
  const { orders } = (await world.console("POST", `/temu/malls/${open.id}/orders`, {
    lines: [{ sku: "BTL-500-BLU", quantity: 2 }],
  })) as { orders: { id: string }[] };
  const body = { parentOrderSn: orders[0]?.id };
  const ask = () => world.call({ type: "bg.order.amount.query", token, body });
  expect(await ask()).toMatchObject({
    result: {
      parentOrderMap: { basePriceTotal: { currency: "USD", amount: 2580 } },
      orderList: [{ quantity: 2, unitBasePrice: { amount: 1290 } }],
    },
  });
  await world.console("PATCH", "/temu/settings", { amountsAreReady: false });
  expect(await ask()).toMatchObject({ errorCode: 140020008 });
  await world.console("PATCH", "/temu/settings", { amountsAreReady: true });
});

it("lists carriers of a region, as they are now", async () => {
  const ask = async (regionId: number | string) => mall.call("bg.logistics.companies.get", { regionId });
  const made = await world.console("POST", "/temu/carriers", { regionId: 211, name: "Parcel Post" });
  const known = (await ask("211")).result as unknown as { logisticsServiceProviderId: number }[];
  expect(known).toContainEqual({
    logisticsServiceProviderId: Number(made.id),
    logisticsServiceProviderName: "Parcel Post",
    logisticsBrandName: "Parcel",
  });
  await world.console("DELETE", `/temu/carriers/${made.id}`);
  expect((await ask(211)).result).toHaveLength(known.length - 1);
  expect(await ask(76)).toMatchObject({ errorCode: 120011072 });
});
