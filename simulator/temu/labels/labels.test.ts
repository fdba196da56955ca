import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { type SimulatedTemu, simulatedTemu } from "../../testing/simulated-temu";
import { type MadeParent, type Trading, tradingMall } from "../../testing/temu-orders";

let world: SimulatedTemu;
let mall: Trading;
let parent: MadeParent;

beforeAll(async () => {
  world = await simulatedTemu();
  mall = await tradingMall(world);
});
afterAll(() => world.close());
beforeEach(async () => {
  parent = await mall.makeOrder({ lines: [{ sku: "BTL-500-BLU", quantity: 2 }] });
});

type Json = { [key: string]: unknown };
const sizes = {
  weight: "2",
  weightUnit: "lb",
  extendWeight: "8",
  extendWeightUnit: "oz",
  length: "12.00",
  width: "8.00",
  height: "4.00",
  dimensionUnit: "in",
};
const label = (extra: Json = {}): Json => ({
  warehouseId: mall.mall.warehouses[0]?.id,
  shipCompanyId: 998200001,
  channelId: 684200000000001,
  ...sizes,
  orderSendInfoList: [mall.line(parent, 0, 2)],
  ...extra,
});
const create = (extra: Json = {}, request: Json = {}) =>
  mall.call<{ packageSnList: string[] }>("bg.logistics.shipment.create", {
    sendType: 0,
    sendRequestList: [label(extra)],
    ...request,
  });
const result = async (packageSn: string) => {
  const answer = await mall.call<{ packageInfoResultList: Json[] }>("bg.logistics.shipment.result.get", {
    packageSnList: [packageSn],
  });
  return answer.result.packageInfoResultList[0] ?? {};
};
const bought = async (request: Json = { shipLater: true }) => {
  const [packageSn = ""] = (await create({}, request)).result.packageSnList;
  for (let poll = 0; poll < 3; poll++) await result(packageSn);
  return { packageSn, trackingNumber: String((await result(packageSn)).trackingNumber) };
};
const unshipped = async () =>
  (await mall.call("bg.order.unshipped.package.get", { parentOrderSnList: [parent.id] })).result;

it("quotes services, and says why one is unavailable", async () => {
  const ask = (body: Json) => mall.call("bg.logistics.shippingservices.get", body);
  const base = { warehouseId: mall.mall.warehouses[0]?.id, ...sizes };
  const shipOrderInfoList = [mall.line(parent, 0, 2)];
  expect(await ask({ ...base, shipOrderInfoList, weight: "30" })).toMatchObject({
    result: {
      onlineChannelDtoList: [
        { channelId: 684200000000001, shippingCompanyName: "USPS", estimatedAmount: "$21.22", payWayCode: 1 },
        { shippingCompanyName: "UPS" },
      ],
      unavailableChannelDtoList: [
        { shippingCompanyName: "FedEx", unavailableReason: "Weight limit exceeded" },
      ],
    },
  });
  const cases: [body: Json, code: number][] = [
    [{}, 120018072],
    [{ shipOrderInfoList, orderSnList: parent.orderSns }, 120018070],
    [{ shipOrderInfoList: [{ ...shipOrderInfoList[0], parentOrderSn: "PO-211-1" }] }, 120018071],
    [{ shipOrderInfoList, weight: "2.5" }, 120015521],
    [{ shipOrderInfoList, weight: 2 }, 120011020],
    [{ shipOrderInfoList, warehouseId: "WH-1" }, 120011006],
  ];
  for (const [body, code] of cases)
    expect(await ask({ ...base, ...body })).toMatchObject({ errorCode: code });
});

it("buys a label after some polls, and ships with it at once", async () => {
  const [packageSn = ""] = (await create()).result.packageSnList;
  expect(await result(packageSn)).toMatchObject({ shippingLabelStatus: 0, trackingNumber: null });
  expect(await result(packageSn)).toMatchObject({ shippingLabelStatus: 0 });
  expect(await result(packageSn)).toMatchObject({ shippingLabelStatus: 1, packageDeliveryType: 2 });
  expect(await mall.truth(parent.id)).toMatchObject({ status: 4, labelsBought: 1 });
});

it("waits with a label to ship later, until it is confirmed", async () => {
  const { packageSn, trackingNumber } = await bought();
  expect(await mall.truth(parent.id)).toMatchObject({ status: 2 });
  expect(await unshipped()).toMatchObject({
    totalItemNum: 1,
    unshippedPackage: [{ packageSn, trackingNumber, packageDetail: { shippableOrders: [{ quantity: 2 }] } }],
  });
  const packageDetail = [mall.line(parent, 0, 2)];
  const confirm = (body: Json) =>
    mall.call("bg.logistics.shipped.package.confirm", {
      packageSendInfoList: [{ packageSn, trackingNumber, packageDetail, ...body }],
    });
  expect(await confirm({ trackingNumber: "9400OTHER" })).toMatchObject({ errorCode: 120014002 });
  expect(await confirm({ packageDetail: [mall.line(parent, 0, 1)] })).toMatchObject({ errorCode: 120013002 });
  expect(await confirm({})).toMatchObject({ success: true, result: { warningMessage: [] } });
  expect(await confirm({})).toMatchObject({ errorCode: 120012004 });
  expect(await mall.truth(parent.id)).toMatchObject({ status: 4 });
});

it("leaves without the pieces that were cancelled since its label was bought", async () => {
  const { packageSn, trackingNumber } = await bought();
  const [orderSn] = parent.orderSns;
  await world.console("POST", `/temu/orders/${parent.id}/cancel`, { orderSn, quantity: 1 });
  const confirm = (quantity: number) =>
    mall.call("bg.logistics.shipped.package.confirm", {
      packageSendInfoList: [{ packageSn, trackingNumber, packageDetail: [mall.line(parent, 0, quantity)] }],
    });
  expect(await confirm(2)).toMatchObject({ errorCode: 120013002 });
  expect(await confirm(1)).toMatchObject({ success: true });
  expect(await mall.truth(parent.id)).toMatchObject({ status: 4 });
});

it("counts as shipped by itself when the time is over", async () => {
  await bought({ shipLater: true, shipLaterLimitTime: "24" });
  await world.console("POST", "/clock/advance", { seconds: 25 * 3600 });
  expect(await mall.truth(parent.id)).toMatchObject({ status: 4 });
  await world.console("POST", "/clock/reset");
});

it("sells no second label, and lets nobody confirm by hand meanwhile", async () => {
  await create({}, { shipLater: true });
  expect(await create()).toMatchObject({ errorCode: 120012013 });
  expect(await mall.confirm(0, [mall.box([mall.line(parent, 0, 2)])])).toMatchObject({
    errorCode: 120012013,
  });
});

it.each<[fault: string, code: number, extra: Json, request: Json, order: Json]>([
  ["channel and kind", 120015032, { shipLogisticsType: "Standard" }, {}, {}],
  ["neither of them", 120015032, { channelId: undefined }, {}, {}],
  ["an unknown channel", 120015037, { channelId: 1 }, {}, {}],
  ["an unknown limit", 120011020, {}, { shipLater: true, shipLaterLimitTime: "36" }, {}],
  ["COD to ship later", 120011053, {}, { shipLater: true }, { paymentType: "COD" }],
  ["a part only", 120013002, { orderSendInfoList: undefined }, {}, {}],
])("refuses %s: %i", async (_, code, extra, request, order) => {
  parent = await mall.makeOrder({ lines: [{ sku: "BTL-500-BLU", quantity: 2 }], ...order });
  const part = "orderSendInfoList" in extra ? { orderSendInfoList: [mall.line(parent, 0, 1)] } : {};
  expect(await create({ ...extra, ...part }, request)).toMatchObject({ errorCode: code });
});

it("fails, and is retried once or turned into self-shipping", async () => {
  await world.console("PATCH", "/temu/settings", { labelOutcome: "failed" });
  const [packageSn = ""] = (await create()).result.packageSnList;
  for (let poll = 0; poll < 3; poll++) await result(packageSn);
  expect(await result(packageSn)).toMatchObject({ shippingLabelStatus: 2, canChangeToManualSend: true });
  expect(await create()).toMatchObject({ errorCode: 120012020 });
  expect(await mall.confirm(0, [mall.box([mall.line(parent, 0, 2)])])).toMatchObject({
    errorCode: 120012020,
  });
  const retry = () =>
    mall.call("bg.logistics.shipment.update", { retrySendPackageRequestList: [{ packageSn, ...label() }] });
  expect(await retry()).toMatchObject({ result: true });
  expect(await retry()).toMatchObject({ errorCode: 120018002 });
  for (let poll = 0; poll < 3; poll++) await result(packageSn);
  expect(await retry()).toMatchObject({ errorCode: 120018017 });
  await world.console("PATCH", "/temu/settings", { labelOutcome: "bought" });
  const edit = {
    packageSn,
    trackingNumber: mall.number(),
    shipCompanyId: mall.carrier("UPS"),
    selfShippingWarehouseId: mall.mall.warehouses[0]?.id,
  };
  expect(
    await mall.call("bg.logistics.shipment.shippingtype.update", { editPackageRequestList: [edit] }),
  ).toMatchObject({ result: true });
  expect(await result(packageSn)).toMatchObject({ shippingLabelStatus: 9, packageDeliveryType: 1 });
  expect(await mall.truth(parent.id)).toMatchObject({ status: 4 });
});

it("shows a label that the seller bought by hand", async () => {
  await mall.act(parent.id, "buy-label");
  expect(await unshipped()).toMatchObject({ totalItemNum: 1, unshippedPackage: [{ carrierName: "USPS" }] });
  await mall.act(parent.id, "cancel");
  expect(await unshipped()).toMatchObject({
    unshippedPackage: [{ packageDetail: { shippableOrders: [], canceledOrders: [{ quantity: 2 }] } }],
  });
});

it("hands the label over to signed requests only, for ten minutes", async () => {
  const { packageSn } = await bought();
  const address = async (documentType: string) => {
    const answer = await mall.call<{ shippingLabelUrlList: { url: string }[] }>(
      "bg.logistics.shipment.document.get",
      { documentType, packageSnList: [packageSn] },
    );
    return answer.result.shippingLabelUrlList[0]?.url ?? "";
  };
  const get = async (url: string, spoil: Json = {}) => {
    const headers: { [name: string]: string } = {
      "toa-app-key": "lsus0oms7d41",
      "toa-access-token": mall.token,
      "toa-random": "0".repeat(32),
      "toa-timestamp": String(Math.floor(Date.now() / 1000)),
    };
    const secret = "9b1f6a03c2d84e57a6f0b3c8d1e2f405";
    const text = Object.keys(headers)
      .sort()
      .map((name) => name + headers[name])
      .join("");
    headers["toa-sign"] = createHash("md5")
      .update(secret + text + secret)
      .digest("hex")
      .toUpperCase();
    return fetch(url, { headers: { ...headers, ...(spoil as { [name: string]: string }) } });
  };
  const pdf = await get(await address("SHIPPING_LABEL_PDF"));
  expect(pdf.headers.get("content-type")).toBe("application/pdf");
  expect((await pdf.text()).startsWith("%PDF-1.4")).toBe(true);
  const png = await get(await address("SHIPPING_LABEL_PNG"));
  expect(Buffer.from(await png.arrayBuffer()).subarray(1, 4)).toEqual(Buffer.from("PNG"));
  const url = await address("SHIPPING_LABEL_PDF");
  expect((await get(url, { "toa-sign": "0".repeat(32) })).status).toBe(403);
  expect((await fetch(url)).status).toBe(403);
  const other = await world.connectedMall();
  expect((await get(url, { "toa-access-token": other.token })).status).toBe(403);
  await world.console("POST", "/clock/advance", { seconds: 601 });
  expect((await get(url)).status).toBe(404);
  await world.console("POST", "/clock/reset");
  expect(await mall.call("bg.logistics.shipment.document.get", { documentType: "LABEL" })).toMatchObject({
    errorCode: 120011020,
  });
});
