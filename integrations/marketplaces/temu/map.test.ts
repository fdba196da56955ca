import { describe, expect, it } from "vitest";
import order from "./fixtures/order.json";
import local from "./fixtures/order-local.json";
import { type Asides, NotUnderstood, toOrder } from "./map";
import { wireOrder } from "./wire";

const none: Asides = { sellerType: "cross_border", shippedOf: new Map(), cancelAnswerBy: null };
const inLocal: Asides = { ...none, sellerType: "local" };

const mapped = (raw: unknown, asides = none) => toOrder(wireOrder.parse(raw), asides);

/** The same order with these fields on its parent, and those on every line. */
function withFields(parent: object, line: object = {}, of: typeof order | typeof local = order) {
  const orderList = of.orderList.map((known) => ({ ...known, ...line }));
  return { parentOrderMap: { ...of.parentOrderMap, ...parent }, orderList };
}

describe("an order", () => {
  it("is read from the parent: instants in seconds, no amounts, no address", () => {
    const { lines, notices, ...rest } = mapped(order);
    expect(rest).toEqual({
      platformOrderId: "PO-211-20000000000000701",
      status: "awaiting_shipment",
      platformStatus: "un-shipping (2)",
      updatedAt: new Date(1_771_999_200_000),
      placedAt: new Date(1_771_995_600_000),
      paidAt: new Date(1_771_999_200_000),
      fulfilledBy: "seller",
      labelFrom: "seller",
      openRequests: [],
      shipBy: new Date(1_772_172_000_000),
      handOverBy: null,
      deliverBy: new Date(1_772_604_000_000),
      cancelAnswerBy: null,
      providerScope: "211",
      platformWarehouseId: null,
      total: null,
      buyer: null,
      buyerMessage: "",
    });
  });

  it.each([
    [1, "unpaid"],
    [2, "awaiting_shipment"],
    [3, "cancelled"],
    [4, "shipped"],
    [41, "partly_shipped"],
    [5, "delivered"],
  ])("in status %i is %s", (parentOrderStatus, status) => {
    expect(mapped(withFields({ parentOrderStatus }, { orderStatus: 2 })).status).toBe(status);
  });

  it.each([
    [[2, 5], "partly_shipped"],
    [[41, 5], "partly_shipped"],
    [[4, 5], "shipped"],
    [[51, 5], "shipped"],
  ])("partly delivered with lines in %j is %s", (statuses, status) => {
    const orderList = order.orderList
      .slice(0, 2)
      .map((line, index) => ({ ...line, orderStatus: statuses[index] }));
    const parentOrderMap = { ...order.parentOrderMap, parentOrderStatus: 51 };
    expect(mapped({ parentOrderMap, orderList }).status).toBe(status);
  });

  it.each([
    [withFields({ parentOrderStatus: 77 }), /unknown status "77"/],
    [withFields({}, { orderStatus: 6 }), /unknown status of a line/],
    [withFields({}, { fulfillmentType: "fulfillByDrone" }), /unknown fulfillmentType/],
    [withFields({}, { fulfillmentType: null }), /unknown fulfillmentType/],
    [withFields({}, { productList: [] }), /productId/],
    [withFields({}, { productList: [{ productId: 1, productSkuId: null }] }), /productSkuId/],
  ])("%# that says something unknown is not guessed at", (raw, reason) => {
    expect(() => mapped(raw)).toThrowError(NotUnderstood);
    expect(() => mapped(raw)).toThrowError(reason);
  });

  it("NIWO-TEMU-27: of a cooperative warehouse is told as theirs", () => {
    const raw = withFields({}, { fulfillmentType: "fulfillByCooperativeWarehouse" });
    expect(mapped(raw).fulfilledBy).toBe("cooperative_warehouse");
  });

  it("that both send is the seller's, with the seller's lines", () => {
    const [first, ...others] = order.orderList;
    const theirs = others.map((line) => ({ ...line, fulfillmentType: "fulfillByCooperativeWarehouse" }));
    const mixed = mapped({ ...order, orderList: [first, ...theirs] });
    expect(mixed.fulfilledBy).toBe("seller");
    expect(mixed.lines.map(({ lineKey }) => lineKey)).toEqual(["211-20000000000000702"]);
  });

  it.each([
    [{ fulfillmentWarning: ["RESTRICT_SELF_SHIPPING"] }, "platform"],
    [{ orderPaymentType: "COD" }, "platform"],
    [{}, "seller"],
  ])("%j has its label from the %s", (parent, labelFrom) => {
    expect(mapped(withFields(parent)).labelFrom).toBe(labelFrom);
  });

  it("has the requests and notices whose label is set, each once", () => {
    expect(mapped(order).notices).toEqual([
      { kind: "soon_overdue", detail: "" },
      { kind: "carrier_restricted", detail: "FedEx" },
      { kind: "signature_suggested", detail: "" },
      { kind: "age_check", detail: "" },
      { kind: "other", detail: "customized_products" },
    ]);
    const { openRequests, notices } = mapped(local, inLocal);
    expect(openRequests).toEqual(["cancellation", "risk_review"]);
    expect(notices).toEqual([
      { kind: "carrier_restricted", detail: "OnTrac,GOFO" },
      { kind: "buyer_picks_up", detail: "" },
    ]);
  });
});

describe("lines", () => {
  it("are one for each order number, in the seller's language", () => {
    expect(mapped(order).lines[0]).toEqual({
      lineKey: "211-20000000000000702",
      platformProductId: "3500000071",
      platformSkuId: "39700000071",
      sellerSku: "QK-FLASK-BLU",
      title: "Steel flask 750 ml",
      variantName: "Harbour blue",
      imageUrl: "https://img.example.invalid/flask.jpg",
      quantity: 2,
      shippedQuantity: 0,
      soldFactor: 1,
      unitPrice: null,
      unitIds: [],
      shippedUnitIds: [],
      isGift: false,
    });
  });

  it("count packs, and have no seller SKU when the seller typed none", () => {
    expect(mapped(order).lines[1]).toMatchObject({ quantity: 1, soldFactor: 2, sellerSku: "" });
  });

  it("NIWO-TEMU-22: of a bundle are one variant, named after its parts", () => {
    expect(mapped(order).lines[2]).toMatchObject({
      platformProductId: "3500000071+3500000074",
      platformSkuId: "39700000071+39700000074",
      sellerSku: "QK-FLASK-BLU+QK-FORK",
      soldFactor: 1,
      quantity: 0,
    });
  });

  it("of a local store go by goods and SKU", () => {
    const { lines } = mapped(local, { ...inLocal, shippedOf: new Map([["211-20000000000000803", 3]]) });
    expect(lines).toMatchObject([
      { platformProductId: "601200000000081", platformSkuId: "17600000000081", shippedQuantity: 1 },
      { platformSkuId: "17600000000082", quantity: 5, shippedQuantity: 3, soldFactor: 1, sellerSku: "" },
    ]);
  });

  it("never have more shipped than there is", () => {
    const shippedOf = new Map([["211-20000000000000803", 9]]);
    expect(mapped(local, { ...inLocal, shippedOf }).lines[1]?.shippedQuantity).toBe(5);
  });
});
