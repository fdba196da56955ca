import { describe, expect, it } from "vitest";
import order from "./fixtures/order.json";
import onHold from "./fixtures/order-on-hold.json";
import masked from "./fixtures/order-tiktok-shipping-masked.json";
import { NotUnderstood, toOrder } from "./map";
import { wireOrder } from "./wire";

const mapped = (changes: object = {}, of: object = order) => toOrder(wireOrder.parse({ ...of, ...changes }));
const [slate] = order.line_items;

describe("an order", () => {
  it("keeps ids as text, money exact and deadlines as instants", () => {
    expect(mapped()).toMatchObject({
      platformOrderId: "578100000000000701",
      status: "awaiting_shipment",
      platformStatus: "AWAITING_SHIPMENT",
      placedAt: new Date("2026-02-25T06:13:20Z"),
      paidAt: new Date("2026-02-25T06:14:50Z"),
      updatedAt: new Date("2026-02-25T07:15:00Z"),
      shipBy: new Date(1_772_150_399_000),
      handOverBy: new Date(1_772_236_799_000),
      deliverBy: new Date(1_772_841_599_000),
      cancelAnswerBy: null,
      fulfilledBy: "seller",
      labelFrom: "seller",
      openRequests: [],
      notices: [],
      providerScope: "7095500000000000031",
      total: { minor: 5299, currency: "GBP" },
      buyerMessage: "Ring twice, please.",
    });
  });

  it("TTS-10: carries the platform warehouse as it stands on the order", () => {
    expect(mapped().platformWarehouseId).toBe("7071100000000000041");
    expect(mapped({ warehouse_id: " " }).platformWarehouseId).toBeNull();
  });

  it("reads missing, null, empty and blank alike", () => {
    const absent = {
      payment: null,
      buyer_message: " ",
      warehouse_id: "",
      delivery_option_id: null,
      paid_time: 0,
    };
    expect(mapped({ ...absent, is_buyer_request_cancel: null, rts_sla_time: undefined })).toMatchObject({
      total: null,
      buyerMessage: "",
      platformWarehouseId: null,
      providerScope: "",
      paidAt: null,
      shipBy: null,
      openRequests: [],
      notices: [],
    });
  });

  it.each([
    ["UNPAID", "unpaid"],
    ["ON_HOLD", "on_hold"],
    ["AWAITING_SHIPMENT", "awaiting_shipment"],
    ["PARTIALLY_SHIPPING", "partly_shipped"],
    ["AWAITING_COLLECTION", "shipped"],
    ["IN_TRANSIT", "shipped"],
    ["DELIVERED", "delivered"],
    ["COMPLETED", "delivered"],
    ["CANCELLED", "cancelled"],
  ])("TTS-34: %s is %s", (theirs, ours) => {
    expect(mapped({ status: theirs }).status).toBe(ours);
  });

  it.each([
    ["FULFILLMENT_BY_SELLER", "seller"],
    ["FULFILLMENT_BY_TIKTOK", "platform"],
    ["FULFILLMENT_BY_DILAYANI_TOKOPEDIA", "platform"],
  ])("%s is fulfilled by the %s", (theirs, ours) => {
    expect(mapped({ fulfillment_type: theirs }).fulfilledBy).toBe(ours);
  });

  it.each([
    ["status", { status: "IN_ARBITRATION" }, 'unknown status "IN_ARBITRATION"'],
    ["a status named like a property of objects", { status: "constructor" }, 'unknown status "constructor"'],
    ["who fulfils", { fulfillment_type: "" }, 'unknown fulfillment_type ""'],
    ["who ships", { shipping_type: "DRONE" }, 'unknown shipping_type "DRONE"'],
    [
      "a unit's status",
      { line_items: [{ ...slate, display_status: "LOST" }] },
      'unknown display_status "LOST"',
    ],
    [
      "an amount",
      { payment: { currency: "JPY", total_amount: "12.50" } },
      'payment is not an amount of "JPY"',
    ],
  ])("is not guessed at when %s is unknown", (_, changes, sentence) => {
    expect(() => mapped(changes)).toThrow(new NotUnderstood(sentence));
  });

  it("has 48 hours for the answer to a buyer who wants to cancel", () => {
    const asked = { is_buyer_request_cancel: true, request_cancel_time: 1_772_004_000 };
    expect(mapped(asked)).toMatchObject({
      openRequests: ["cancellation"],
      cancelAnswerBy: new Date((1_772_004_000 + 48 * 3600) * 1000),
    });
  });
});

describe("lines", () => {
  it("gather units of one SKU, gifts apart, in the order they came", () => {
    expect(mapped().lines).toMatchObject([
      {
        lineKey: "1731200000000004401",
        platformProductId: "1731200000000004400",
        quantity: 2,
        soldFactor: 1,
        unitIds: ["578100000000007011", "578100000000007012"],
        unitPrice: { minor: 1850, currency: "GBP" },
        isGift: false,
      },
      { lineKey: "1731200000000004402", sellerSku: "HL-MUG-SAND", quantity: 1, isGift: false },
      { lineKey: "1731200000000004402:gift", unitIds: ["578100000000007014"], quantity: 1, isGift: true },
    ]);
  });

  it("leave cancelled units out, and keep a line that has none left", () => {
    const line_items = order.line_items.map((unit, index) =>
      index === 0 || index === 3 ? { ...unit, display_status: "CANCELLED" } : unit,
    );
    const [first, , gift] = mapped({ line_items }).lines;
    expect(first).toMatchObject({ quantity: 1, unitIds: ["578100000000007012"] });
    expect(gift).toMatchObject({ lineKey: "1731200000000004402:gift", quantity: 0, unitIds: [] });
  });

  it("have nothing to deliver when the order is cancelled, whatever the units leave unsaid", () => {
    const line_items = order.line_items.map((unit) => ({ ...unit, display_status: "" }));
    const lines = mapped({ status: "CANCELLED", line_items }).lines;
    expect(lines.map(({ quantity }) => quantity)).toEqual([0, 0, 0]);
  });

  it("TTS-22: keep an empty seller SKU empty", () => {
    expect(mapped({}, masked).lines[0]?.sellerSku).toBe("");
  });

  it("have no unit price when a spread discount made the units differ", () => {
    const line_items = order.line_items.map((unit, index) =>
      index === 0 ? { ...unit, sale_price: "18.49" } : unit,
    );
    expect(mapped({ line_items }).lines[0]?.unitPrice).toBeNull();
  });

  it("stay what the buyer chose when the listing combines several SKUs", () => {
    const combined_listing_skus = [{ sku_id: "1", product_id: "2", seller_sku: "X", sku_count: 2 }];
    expect(mapped({ line_items: [{ ...slate, combined_listing_skus }] }).lines).toMatchObject([
      { platformSkuId: "1731200000000004401", quantity: 1 },
    ]);
  });
});

describe("the buyer", () => {
  it("is read from a clear address", () => {
    expect(mapped().buyer).toEqual({
      name: "Maud Ellery",
      phone: "(+44)7700900555",
      country: "GB",
      state: "England",
      city: "Whitby",
      postalCode: "YO21 0ZZ",
      street: "7 Tern Close",
      isMasked: false,
    });
  });

  it("is masked when stars hide a part, and keeps the districts that have no other place", () => {
    expect(mapped({}, masked).buyer).toMatchObject({
      country: "VN",
      state: "Hà Nội",
      city: "Cầu Giấy",
      street: "*** ****, Dịch Vọng",
      isMasked: true,
    });
    expect(mapped({}, masked)).toMatchObject({
      labelFrom: "platform",
      total: { minor: 185_000, currency: "VND" },
    });
  });

  it.each([
    ["sent empty", onHold.recipient_address],
    ["left out", null],
  ])("is masked when the address is %s", (_, recipient_address) => {
    expect(mapped({ recipient_address }, onHold).buyer?.isMasked).toBe(true);
  });

  it("has the city at level 3 in the United States", () => {
    const district_info = [
      ["L0", "United States"],
      ["L1", "Oregon"],
      ["L2", "Lane"],
      ["L3", "Eugene"],
    ].map(([address_level, address_name]) => ({ address_level, address_name }));
    const recipient_address = { name: "M", region_code: "US", address_line1: "1 Elm St", district_info };
    expect(mapped({ recipient_address }).buyer).toMatchObject({
      state: "Oregon",
      city: "Eugene",
      street: "1 Elm St",
      isMasked: false,
    });
  });
});
