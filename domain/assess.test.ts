import { describe, expect, it } from "vitest";
import { assess, type ConfirmationFacts, type LineFacts, type OrderFacts } from "./assess";
import type { UnboundDeparture } from "./departure";

const line = (over: Partial<LineFacts> = {}): LineFacts => ({
  variantId: "v1",
  title: "Mug",
  variantName: "Blue",
  sellerSku: "MUG",
  isMapped: true,
  quantity: 2,
  released: 0,
  shipped: 0,
  sent: 0,
  ...over,
});

const store = { id: "s1", name: "Acme US", canCall: true, addressPermission: null };
const order = (over: Partial<OrderFacts> = {}): OrderFacts => ({
  orderId: "o1",
  platformOrderId: "577",
  platformStatus: "awaiting_shipment",
  needsShipment: true,
  openRequests: [],
  refusableByShipping: ["cancellation"],
  fulfilledBy: "seller",
  isAddressDue: false,
  hasStandingLabel: false,
  failedLabels: [],
  store,
  lines: [line()],
  confirmations: [],
  ...over,
});

const confirmation = (over: Partial<ConfirmationFacts> = {}): ConfirmationFacts => ({
  state: "not_due",
  unpaired: [],
  unbound: [],
  refusal: null,
  hasGivenUp: false,
  ...over,
});

const departure: UnboundDeparture = {
  lack: "binding",
  warehouseId: "w1",
  warehouse: "Ohio",
  origin: null,
  incomplete: null,
};
const shipped = [line({ shipped: 2 })];
const lost = { ...store, canCall: false };

describe("the state", () => {
  const cases: [string, Partial<OrderFacts>, string][] = [
    ["waits to ship, nothing missing", {}, "ready"],
    ["NIWO-TEMU-41: a line is not mapped", { lines: [line({ isMapped: false })] }, "blocked"],
    ["the grant is lost", { store: lost }, "blocked"],
    ["the buyer asked to cancel", { openRequests: ["cancellation"] }, "blocked"],
    ["the address is not told yet", { isAddressDue: true }, "blocked"],
    ["the marketplace holds it", { platformStatus: "on_hold" }, "on_hold"],
    [
      "held and not mapped: on hold comes first",
      { platformStatus: "on_hold", lines: [line({ isMapped: false })] },
      "on_hold",
    ],
    ["promised to a warehouse", { lines: [line({ released: 2 })] }, "in_fulfilment"],
    ["one of two units left", { lines: [line({ shipped: 1 })] }, "partly_shipped"],
    ["all left", { lines: shipped }, "shipped"],
    [
      "one of two units sent by us, and the marketplace knows of the rest",
      { platformStatus: "shipped", lines: [line({ shipped: 1 })] },
      "shipped",
    ],
    ["shipped on the marketplace's own pages", { platformStatus: "shipped" }, "shipped"],
    ["delivered there", { platformStatus: "delivered" }, "shipped"],
    ["SC-20: cancelled before anything left", { platformStatus: "cancelled" }, "cancelled"],
    ["every unit cancelled", { lines: [line({ quantity: 0 })] }, "cancelled"],
    ["SC-22: cancelled after all had left", { platformStatus: "cancelled", lines: shipped }, "shipped"],
    [
      "SC-22: cancelled after a part had left",
      { platformStatus: "cancelled", lines: [line({ shipped: 1 })] },
      "shipped",
    ],
    [
      "R-5: a cooperative warehouse took over what nobody sent",
      { fulfilledBy: "cooperative_warehouse" },
      "no_shipment_needed",
    ],
    [
      "R-5: it took over the rest of what we had begun",
      { fulfilledBy: "cooperative_warehouse", lines: [line({ shipped: 1, sent: 1 })] },
      "shipped",
    ],
    [
      "counts as shipped there since its label was bought, and still lies here",
      { platformStatus: "shipped", hasStandingLabel: true, lines: [line({ shipped: 2 })] },
      "ready",
    ],
    [
      "the same, and one of two pieces has left",
      { platformStatus: "shipped", hasStandingLabel: true, lines: [line({ shipped: 2, sent: 1 })] },
      "partly_shipped",
    ],
    [
      "delivered under a label that nobody marked as left",
      { platformStatus: "delivered", hasStandingLabel: true, lines: [line({ shipped: 2 })] },
      "shipped",
    ],
    [
      "cancelled although its label was bought",
      { platformStatus: "cancelled", hasStandingLabel: true },
      "cancelled",
    ],
    [
      "LX-34: left before we knew it",
      { needsShipment: false, platformStatus: "shipped" },
      "no_shipment_needed",
    ],
    [
      "left before we knew it, cancelled later",
      { needsShipment: false, platformStatus: "cancelled" },
      "no_shipment_needed",
    ],
  ];
  it.each(cases)("%s", (_, over, state) => {
    expect(assess(order(over)).state).toBe(state);
  });
});

describe("the blockers", () => {
  const cases: [string, Partial<OrderFacts>, string[]][] = [
    ["none", {}, []],
    [
      "TTS-22: an empty seller SKU that is not mapped",
      { lines: [line({ isMapped: false, sellerSku: "" })] },
      ["platform_sku_empty:v1"],
    ],
    ["an empty seller SKU that is mapped holds nothing", { lines: [line({ sellerSku: "" })] }, []],
    ["SC-08: not mapped", { lines: [line({ isMapped: false })] }, ["variant_unmapped:v1"]],
    [
      "two lines of one variant are one cause",
      { lines: [line({ isMapped: false }), line({ isMapped: false })] },
      ["variant_unmapped:v1"],
    ],
    ["what has left needs no mapping", { lines: [line({ isMapped: false, shipped: 2 })] }, []],
    ["on hold", { platformStatus: "on_hold" }, ["on_hold:s1"]],
    ["the grant, shared by the store's orders", { store: lost }, ["grant_lost:s1"]],
    ["the address, one cause for a store", { isAddressDue: true }, ["address_pending:s1"]],
    [
      "no address is told without the permission",
      { isAddressDue: true, store: { ...store, addressPermission: "shipping info" } },
      ["address_permission_missing:s1"],
    ],
    ["what has left needs no address", { isAddressDue: true, lines: shipped }, []],
    [
      "NIWO-TEMU-36: a label not bought there yet, one cause for a store",
      { failedLabels: [{ failure: "no_online_order", words: "", advice: "" }] },
      ["label_not_ordered:s1"],
    ],
    [
      "NIWO-TEMU-29: a permission for labels, one cause for a store and permission",
      { failedLabels: [{ failure: "permission_missing", words: "unshipped packages", advice: "" }] },
      ["label_permission_missing:s1:unshipped packages"],
    ],
    [
      "NIWO-TEMU-36: the marketplace gives no labels at the moment",
      { failedLabels: [{ failure: "unavailable", words: "", advice: "" }] },
      ["label_unavailable:s1"],
    ],
    [
      "NIWO-TEMU-36: a purchase refused is the order's own",
      { failedLabels: [{ failure: "rejected", words: "too heavy", advice: "weigh again" }] },
      ["label_rejected:o1"],
    ],
    [
      "a purchase without an answer is the order's own",
      { failedLabels: [{ failure: "unanswered", words: "", advice: "" }] },
      ["label_unanswered:o1"],
    ],
    [
      "a request to cancel is the order's own",
      { openRequests: ["cancellation"] },
      ["cancellation_pending:o1"],
    ],
    [
      "a final order is held by nothing it no longer needs",
      { platformStatus: "cancelled", store: lost, lines: [line({ isMapped: false })] },
      [],
    ],
    [
      "NIWO-TEMU-17: a carrier without a pair",
      { lines: shipped, confirmations: [confirmation({ unpaired: [{ carrier: "ups", scope: "std" }] })] },
      ["carrier_unpaired:s1:std:ups"],
    ],
    [
      "NIWO-TEMU-17: one call with parcels of several carriers needs all of their pairs",
      {
        lines: shipped,
        confirmations: [
          confirmation({
            unpaired: [
              { carrier: "ups", scope: "std" },
              { carrier: "usps", scope: "std" },
            ],
          }),
        ],
      },
      ["carrier_unpaired:s1:std:ups", "carrier_unpaired:s1:std:usps"],
    ],
    [
      "LX-36: a warehouse that is none of the marketplace's places",
      { lines: shipped, confirmations: [confirmation({ unbound: [departure] })] },
      ["origin_unbound:s1:w1"],
    ],
    [
      "LX-36: a parcel of no warehouse",
      {
        lines: shipped,
        confirmations: [
          confirmation({
            unbound: [{ ...departure, lack: "warehouse", warehouseId: null, warehouse: null }],
          }),
        ],
      },
      ["origin_unbound:s1:none"],
    ],
    [
      "what was promised to a warehouse is held as well",
      { lines: [line({ released: 2 })], openRequests: ["cancellation"] },
      ["cancellation_pending:o1"],
    ],
    [
      "a confirmed parcel asks for no pair",
      {
        lines: shipped,
        confirmations: [confirmation({ state: "confirmed", unpaired: [{ carrier: "ups", scope: "std" }] })],
      },
      [],
    ],
    [
      "told under a lost grant",
      { lines: shipped, store: lost, confirmations: [confirmation()] },
      ["grant_lost:s1"],
    ],
    [
      "refusals of one code are one cause",
      {
        lines: shipped,
        confirmations: [confirmation({ state: "refused", refusal: { code: "21011022", words: "no" } })],
      },
      ["confirmation_refused:s1:21011022"],
    ],
    [
      "refused while a request stands open, which nobody here refused",
      {
        lines: shipped,
        openRequests: ["cancellation"],
        confirmations: [confirmation({ state: "refused", refusal: { code: "120012030", words: "no" } })],
      },
      ["request_unanswered:o1:cancellation"],
    ],
    [
      "given up",
      { lines: shipped, confirmations: [confirmation({ state: "asked", hasGivenUp: true })] },
      ["confirmation_failed:s1"],
    ],
  ];
  it.each(cases)("%s", (_, over, causes) => {
    expect(assess(order(over)).blockers.map(({ cause }) => cause)).toEqual(causes);
  });

  it("carry names and ids, and nothing of the buyer", () => {
    const [blocker] = assess(order({ lines: [line({ isMapped: false })] })).blockers;
    expect(blocker?.facts).toEqual({
      store: "Acme US",
      storeId: "s1",
      variantId: "v1",
      title: "Mug",
      variantName: "Blue",
      sellerSku: "MUG",
    });
  });
});

it.each([
  ["telling of the parcel refuses it", ["cancellation"], "send"],
  ["only the marketplace takes the answer", ["cancellation", "address_change"], "there"],
] as const)(
  "says of a request that opened after the goods left how it is answered: %s",
  (_, requests, answer) => {
    const confirmations = [confirmation({ state: "refused", refusal: { code: "1", words: "no" } })];
    const [blocker] = assess(order({ lines: shipped, openRequests: [...requests], confirmations })).blockers;
    expect(blocker?.facts).toMatchObject({ answer, requests: requests.toSorted().join(",") });
  },
);
