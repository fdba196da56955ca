import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type SimulatedTemu, simulatedTemu } from "../../testing/simulated-temu";
import { type Trading, tradingMall } from "../../testing/temu-orders";

let world: SimulatedTemu;
let mall: Trading;

beforeAll(async () => {
  world = await simulatedTemu();
  mall = await tradingMall(world, { kind: "semi_managed", gateways: ["us", "eu"] });
});
afterAll(() => world.close());

const twoLines = {
  lines: [
    { sku: "BTL-500-BLU", quantity: 3 },
    { sku: "LBX-1", quantity: 1 },
  ],
};
const whole = async (order: { [key: string]: unknown } = twoLines) => {
  const parent = await mall.makeOrder(order);
  return { parent, lines: parent.orderSns.map((_, index) => mall.line(parent, index, index === 0 ? 3 : 1)) };
};

describe("what is confirmed", () => {
  it("ships one order in one package, once", async () => {
    const { parent, lines } = await whole();
    expect(await mall.confirm(0, [mall.box(lines)])).toMatchObject({
      success: true,
      result: { warningMessage: [] },
    });
    expect(await mall.confirm(0, [mall.box(lines)])).toMatchObject({ errorCode: 120012004 });
    expect(await mall.truth(parent.id)).toMatchObject({
      status: 4,
      confirmCalls: { arrived: 2, applied: 1 },
      orders: [{ status: 4 }, { status: 4 }],
    });
  });

  it("splits one order over packages by quantity, and reads them back", async () => {
    const { parent } = await whole();
    const boxes = [
      mall.box([mall.line(parent, 0, 1)]),
      mall.box([mall.line(parent, 0, 2), mall.line(parent, 1, 1)]),
    ];
    expect(await mall.confirm(1, boxes)).toMatchObject({ success: true });
    const read = { parentOrderSn: parent.id, orderSn: parent.orderSns[0] };
    expect(await mall.call("bg.logistics.shipment.v2.get", read)).toMatchObject({
      result: {
        shipmentInfoDTO: [
          {
            trackingNumber: boxes[0]?.trackingNumber,
            quantity: 1,
            packageDeliveryType: 1,
            carrierName: "UPS",
          },
          { trackingNumber: boxes[1]?.trackingNumber, quantity: 2 },
        ],
      },
    });
  });

  it("ships several orders of one address in one package", async () => {
    const parents = await mall.makeOrders({ count: 2, buyerNumber: 7, lines: [{ sku: "LBX-1" }] });
    const lines = parents.map((parent) => mall.line(parent, 0, 1));
    expect(await mall.confirm(2, [mall.box(lines)])).toMatchObject({ success: true });
    for (const { id } of parents) expect(await mall.truth(id)).toMatchObject({ status: 4 });
  });

  it("takes further boxes of a bulky item at once, or once later", async () => {
    const order = { lines: [{ sku: "LBX-1" }] };
    const [first, second] = [await mall.makeOrder(order), await mall.makeOrder(order)];
    const subSendRequests = [mall.box([])].map(({ orderSendInfoList: _, ...sub }) => sub);
    expect(await mall.confirm(1, [mall.box([mall.line(first, 0, 1)], { subSendRequests })])).toMatchObject({
      success: true,
    });
    await mall.confirm(0, [mall.box([mall.line(second, 0, 1)])]);
    const [main] = (await mall.truth(second.id)).packages;
    const add = () => {
      const { orderSendInfoList: _, ...sub } = mall.box([]);
      return mall.call("bg.logistics.shipment.sub.confirm", {
        mainPackageSn: main?.id,
        sendSubRequestList: [sub],
      });
    };
    expect(await add()).toMatchObject({ result: true });
    expect(await add()).toMatchObject({ errorCode: 120012043 });
  });

  it("leaves a part for later where the mall may", async () => {
    const local = await tradingMall(world, { kind: "local" });
    const parent = await local.makeOrder(twoLines);
    expect(await local.confirm(0, [local.box([local.line(parent, 0, 3)])])).toMatchObject({ success: true });
    expect(await local.truth(parent.id)).toMatchObject({
      status: 41,
      orders: [{ status: 4 }, { status: 2 }],
    });
    expect(await local.confirm(0, [local.box([local.line(parent, 1, 1)])])).toMatchObject({ success: true });
    expect(await local.truth(parent.id)).toMatchObject({ status: 4 });
  });
});

describe("what is refused, and changes nothing", () => {
  type Case = [rule: string, code: number, spoil: (box: { [key: string]: unknown }) => void];
  const used = "1ZUSED00000000009999".slice(0, 18);
  it.each<Case>([
    ["4: a blank number", 120014001, (box) => (box.trackingNumber = "")],
    ["4: symbols", 120014020, (box) => (box.trackingNumber = "1Z TEST-0001")],
    ["4: too short", 120014023, (box) => (box.trackingNumber = "1ZX")],
    ["4: another carrier's number", 120014022, (box) => (box.trackingNumber = "UUS90000000000007")],
    ["4: no number of the carrier's", 120014005, (box) => (box.trackingNumber = "ABC1234567")],
    ["4: not recognised", 120014008, (box) => (box.trackingNumber = "111111111111")],
    ["4: used before", 120014004, (box) => (box.trackingNumber = used)],
    ["an unknown carrier", 120015037, (box) => (box.carrierId = 1)],
    ["7: no warehouse", 120015527, (box) => delete box.selfShippingWarehouseId],
    ["7: an unknown warehouse", 120011085, (box) => (box.selfShippingWarehouseId = "WH-10000000000000000")],
    ["no such acceptance", 120011020, (box) => (box.confirmAcceptance = ["DENY_CANCELLATION"])],
  ])("rule %s: %i", async (_, code, spoil) => {
    const earlier = await mall.makeOrder({ lines: [{ sku: "LBX-1" }] });
    await mall.confirm(0, [mall.box([mall.line(earlier, 0, 1)], { trackingNumber: used })]);
    const { parent, lines } = await whole();
    const box = mall.box(lines);
    spoil(box);
    expect(await mall.confirm(0, [box])).toMatchObject({ success: false, errorCode: code, result: null });
    expect(await mall.truth(parent.id)).toMatchObject({ status: 2, packages: [] });
  });

  it("rule 1: less or more than all that is left", async () => {
    const { parent, lines } = await whole();
    for (const wrong of [
      [lines[0]],
      [mall.line(parent, 0, 2), lines[1]],
      [mall.line(parent, 0, 4), lines[1]],
    ]) {
      expect(await mall.confirm(0, [mall.box(wrong as object[] as never)])).toMatchObject({
        errorCode: 120013002,
      });
    }
    await mall.act(parent.id, "cancel", { quantity: 1 });
    expect(await mall.confirm(0, [mall.box(lines)])).toMatchObject({ errorCode: 120013002 });
    const left = [mall.line(parent, 0, 2), mall.line(parent, 1, 1)];
    expect(await mall.confirm(0, [mall.box(left)])).toMatchObject({ success: true });
  });

  it("a sendType that does not fit orders and packages", async () => {
    const { parent, lines } = await whole();
    const other = await whole();
    const two = [mall.box([mall.line(parent, 0, 3)]), mall.box([mall.line(parent, 1, 1)])];
    for (const [sendType, boxes] of [
      [0, two],
      [1, [mall.box(lines)]],
      [2, [mall.box(lines)]],
      [0, [mall.box([...lines, ...other.lines])]],
      [3, [mall.box(lines)]],
    ] as const) {
      expect(await mall.confirm(sendType, [...boxes])).toMatchObject({ errorCode: 120011020 });
    }
  });

  it("rule 3: orders of different addresses, or not the whole of each", async () => {
    const parents = await mall.makeOrders({ count: 2, lines: [{ sku: "LBX-1", quantity: 2 }] });
    const lines = (quantity: number) => parents.map((parent) => mall.line(parent, 0, quantity));
    expect(await mall.confirm(2, [mall.box(lines(2))])).toMatchObject({ errorCode: 120012015 });
    const same = await mall.makeOrders({ count: 2, buyerNumber: 9, lines: [{ sku: "LBX-1", quantity: 2 }] });
    const parts = same.map((parent) => mall.line(parent, 0, 1));
    expect(await mall.confirm(2, [mall.box(parts)])).toMatchObject({ errorCode: 120013002 });
  });

  it("rule 4: one number twice in a request", async () => {
    const { parent, lines } = await whole();
    const trackingNumber = mall.number();
    const boxes = [
      mall.box([mall.line(parent, 0, 3)], { trackingNumber }),
      mall.box([lines[1] ?? {}], { trackingNumber }),
    ];
    expect(await mall.confirm(1, boxes)).toMatchObject({ errorCode: 120014003 });
  });

  it("rule 5: an order that is pending, cancelled or shipped", async () => {
    for (const [status, code] of [
      [1, 120012012],
      [3, 120012012],
      [4, 120012004],
      [5, 120012004],
    ]) {
      const { lines } = await whole({ ...twoLines, status });
      expect(await mall.confirm(0, [mall.box(lines)])).toMatchObject({ errorCode: code });
    }
  });

  it.each([
    ["request-cancellation", 120012030, "DENY_CANCELLATION"],
    ["request-address-change", 120012023, "DENY_ADDRESS_CHANGE"],
    ["risk-alert", 120012031, "DENY_PARENT_RISK_WARNING"],
  ])("rule 6: %s stands in the way until it is denied by name", async (action, code, acceptance) => {
    const { parent, lines } = await whole();
    await mall.act(parent.id, action);
    expect(await mall.confirm(0, [mall.box(lines)])).toMatchObject({ errorCode: code });
    const box = mall.box(lines, { confirmAcceptance: [acceptance] });
    expect(await mall.confirm(0, [box])).toMatchObject({ success: true });
  });

  it("rule 6: a cancellation under review cannot be denied", async () => {
    const { parent, lines } = await whole();
    await mall.act(parent.id, "request-cancellation", { underReview: true });
    const box = mall.box(lines, { confirmAcceptance: ["DENY_CANCELLATION"] });
    expect(await mall.confirm(0, [box])).toMatchObject({ errorCode: 120017007 });
  });

  it("rule 7: a warehouse without a brand, of another gateway, or not allowed for the order", async () => {
    const { parent, lines } = await whole();
    const open = (body: object) => mall.console("POST", "/warehouses", body);
    const unbranded = await open({ name: "Bare", regionId: 211, brand: null });
    const british = await open({ name: "Daventry", regionId: 210 });
    const distant = await open({ name: "Newark", regionId: 211 });
    await mall.act(parent.id, "disallow-warehouse", { warehouseId: distant.id });
    const at = (warehouse: { id?: unknown }) =>
      mall.confirm(0, [mall.box(lines, { selfShippingWarehouseId: warehouse.id })]);
    expect(await at(unbranded)).toMatchObject({ errorCode: 120011086 });
    expect(await at(british)).toMatchObject({ errorCode: 120012063 });
    expect(await at(distant)).toMatchObject({ errorCode: 120012064 });
  });

  it("rule 8: restrictions of mall and order", async () => {
    const cases: [order: object, restrictions: string[], code: number][] = [
      [{}, ["no_tracking_confirmation"], 120012034],
      [{ paymentType: "COD" }, [], 120015528],
      [{ fulfillmentType: "fulfillByCooperativeWarehouse" }, [], 120011030],
      [{ warnings: ["BLOCK_LOGISTICS_PROVIDERS_{UPS}"] }, [], 120015040],
    ];
    for (const [order, restrictions, code] of cases) {
      const { lines } = await whole({ ...twoLines, ...order });
      await world.console("PATCH", `/temu/malls/${mall.mall.id}`, { restrictions });
      expect(await mall.confirm(0, [mall.box(lines)])).toMatchObject({ errorCode: code });
    }
    await world.console("PATCH", `/temu/malls/${mall.mall.id}`, { restrictions: ["no_usps_self_shipping"] });
    const { lines } = await whole();
    const usps = { carrierId: mall.carrier("USPS"), trackingNumber: "9400111899123456000016" };
    expect(await mall.confirm(0, [mall.box(lines, usps)])).toMatchObject({ errorCode: 120011059 });
    await world.console("PATCH", `/temu/malls/${mall.mall.id}`, { restrictions: [] });
  });

  it("an order of another gateway or of another mall", async () => {
    const german = await mall.makeOrder({ regionId: 76, lines: [{ sku: "LBX-1" }] });
    expect(await mall.confirm(0, [mall.box([mall.line(german, 0, 1)])])).toMatchObject({
      errorCode: 120011072,
    });
    const other = await tradingMall(world);
    const foreign = await other.makeOrder({ lines: [{ sku: "LBX-1" }] });
    expect(await mall.confirm(0, [mall.box([mall.line(foreign, 0, 1)])])).toMatchObject({
      errorCode: 120012007,
    });
  });
});

it("corrects a tracking number, while the package is editable", async () => {
  const { parent, lines } = await whole();
  await mall.confirm(0, [mall.box(lines)]);
  const [parcel] = (await mall.truth(parent.id)).packages;
  const edit = (trackingNumber: string) =>
    mall.call("bg.logistics.shipment.shippingtype.update", {
      editPackageRequestList: [
        {
          packageSn: parcel?.id,
          trackingNumber,
          shipCompanyId: mall.carrier("UPS"),
          selfShippingWarehouseId: mall.mall.warehouses[0]?.id,
        },
      ],
    });
  const corrected = mall.number();
  expect(await edit(corrected)).toMatchObject({ success: true, result: true });
  expect((await mall.truth(parent.id)).packages).toMatchObject([{ trackingNumber: corrected }]);
  const next = await whole();
  const again = mall.box(next.lines, { trackingNumber: parcel?.trackingNumber });
  expect(await mall.confirm(0, [again])).toMatchObject({ errorCode: 120014004 });
  await mall.act(parent.id, "deliver");
  expect(await edit(mall.number())).toMatchObject({ errorCode: 120015529 });
});
