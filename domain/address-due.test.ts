import { describe, expect, it } from "vitest";
import { type AddressBefore, addressNeed } from "./address-due";
import type { MarketplaceOrder } from "./marketplace-order";

const earlier = new Date("2026-11-21T08:00:00Z");
const later = new Date("2026-11-21T08:10:00Z");
const order = (over: Partial<MarketplaceOrder> = {}) =>
  ({
    status: "awaiting_shipment",
    fulfilledBy: "seller",
    buyer: null,
    openRequests: [],
    notices: [],
    updatedAt: later,
    ...over,
  }) as unknown as MarketplaceOrder;
const held = (over: Partial<AddressBefore> = {}): AddressBefore => ({
  hasBuyer: true,
  openRequests: [],
  updatedAt: earlier,
  ...over,
});
const changed = [{ kind: "address_changed" as const, detail: "" }];
const buyer = { isMasked: false } as MarketplaceOrder["buyer"];

describe("addressNeed", () => {
  const cases: [string, AddressBefore | null, Partial<MarketplaceOrder>, string][] = [
    ["first sight, waiting to ship", null, {}, "ask"],
    ["first sight, a part has left", null, { status: "partly_shipped" }, "ask"],
    ["first sight, left already", null, { status: "shipped" }, "settled"],
    ["first sight, not paid", null, { status: "unpaid" }, "settled"],
    ["cancelled", held({ hasBuyer: false }), { status: "cancelled" }, "settled"],
    ["the reading carries it", null, { buyer }, "settled"],
    ["the platform sends it", null, { fulfilledBy: "platform" }, "settled"],
    ["still missing", held({ hasBuyer: false }), {}, "ask"],
    ["known", held(), {}, "keep"],
    ["the notice of another address appears", held(), { notices: changed }, "ask"],
    ["the notice stands, and the order changed again", held(), { notices: changed }, "ask"],
    ["the notice stands in the same reading", held({ updatedAt: later }), { notices: changed }, "keep"],
    ["the buyer asks for another address", held(), { openRequests: ["address_change"] }, "keep"],
    ["and the seller has answered", held({ openRequests: ["address_change"] }), {}, "ask"],
  ];
  it.each(cases)("%s", (_, was, is, need) => {
    expect(addressNeed(was, order(is))).toBe(need);
  });
});
