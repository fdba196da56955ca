import { type ConfirmationState, settledConfirmationStates } from "./confirmation-state";
import type { UnboundDeparture } from "./departure";
import type { FulfilledBy, MarketplaceStatus, OpenRequest } from "./marketplace-order";
import type { OrderState } from "./order-state";
import type { LabelFailure } from "./platform-label";
import type { Blocker, ProblemKind } from "./problem";

/** Everything a verdict depends on. Nothing here is read from elsewhere, and nothing else is asked. */
export interface OrderFacts {
  orderId: string;
  platformOrderId: string;
  platformStatus: MarketplaceStatus;
  needsShipment: boolean;
  /** Those that nobody here chose to refuse. */
  openRequests: OpenRequest[];
  /** Kinds of request that telling of a parcel can refuse there. */
  refusableByShipping: OpenRequest[];
  fulfilledBy: FulfilledBy;
  /** The marketplace has yet to tell where it goes, or where it goes by now. */
  isAddressDue: boolean;
  /** Goods under a label of the marketplace have not left yet, whatever it counts as shipped. */
  hasStandingLabel: boolean;
  /** Labels of the marketplace that could not be had. */
  failedLabels: LabelFacts[];
  /** `addressPermission`: known to be missing, and no address is told without it. */
  store: { id: string; name: string; canCall: boolean; addressPermission: string | null };
  lines: LineFacts[];
  confirmations: ConfirmationFacts[];
}

export interface LineFacts {
  variantId: string;
  title: string;
  /** Which of the product's variants, in the marketplace's words; empty where there is but one. */
  variantName: string;
  sellerSku: string;
  isMapped: boolean;
  /** Units still owed to the buyer. */
  quantity: number;
  /** Units promised to a warehouse that have not left yet. */
  released: number;
  /** Units that have left, by us or as far as the marketplace knows. */
  shipped: number;
  /** Those of them that left from here. */
  sent: number;
}

export interface LabelFacts {
  failure: LabelFailure;
  /** The marketplace's words; of a missing permission its name. */
  words: string;
  advice: string;
}

export interface ConfirmationFacts {
  state: ConfirmationState;
  /** Carriers of its parcels that no pairing names to the marketplace. */
  unpaired: { carrier: string; scope: string }[];
  /** Where its parcels left from, as far as the marketplace insists on hearing that and cannot be told. */
  unbound: UnboundDeparture[];
  /** Set when refused (by the marketplace) or given up (by us). */
  refusal: { code: string; words: string } | null;
  hasGivenUp: boolean;
}

export interface Assessment {
  state: OrderState;
  blockers: Blocker[];
}

/** The one place that decides whether an order may ship and what it waits for. Pure: same facts, same verdict. */
export function assess(order: OrderFacts): Assessment {
  const shipping = order.needsShipment ? shippingBlockers(order) : [];
  const state = stateOf(order, shipping);
  const isToShip = toShip.includes(state);
  return { state, blockers: [...(isToShip ? shipping : []), ...confirmationBlockers(order)] };
}

/** States in which something may still leave, and must not while a problem holds it. */
const toShip: readonly OrderState[] = ["on_hold", "blocked", "in_fulfilment", "partly_shipped"];

function stateOf(order: OrderFacts, blockers: Blocker[]): OrderState {
  // A purchase may make the order a shipped one there, and so does time: what we have not seen leave still lies here.
  const isLabelled = order.hasStandingLabel && order.platformStatus !== "delivered";
  const left = (line: LineFacts) => (isLabelled ? line.sent : line.shipped);
  const { owed, shipped, released } = units(order.lines, left);
  // Line by line: a unit that was cancelled after it left must not pay for one that is still owed.
  const hasAllLeft = order.lines.every((line) => left(line) >= line.quantity);
  const hasLeftThere =
    (order.platformStatus === "shipped" && !isLabelled) || order.platformStatus === "delivered";
  const isOurs = order.fulfilledBy === "seller";
  if (shipped > 0 && order.needsShipment) {
    // A cancellation after goods have left changes nothing here: it is a note in the order's history. What another
    // warehouse took over is sent by it.
    const isOver = hasAllLeft || hasLeftThere || order.platformStatus === "cancelled" || !isOurs;
    return isOver ? "shipped" : "partly_shipped";
  }
  if (!order.needsShipment || !isOurs) return "no_shipment_needed";
  if (order.platformStatus === "cancelled" || owed === 0) return "cancelled";
  // Somebody shipped it on the marketplace's own pages after we imported it: shipping it again would be a loss.
  if (hasLeftThere) return "shipped";
  if (released > 0) return "in_fulfilment";
  if (order.platformStatus === "on_hold" || order.platformStatus === "unpaid") return "on_hold";
  return blockers.length > 0 ? "blocked" : "ready";
}

function units(lines: LineFacts[], left: (line: LineFacts) => number) {
  const sum = (pick: (line: LineFacts) => number) => lines.reduce((total, line) => total + pick(line), 0);
  return {
    owed: sum((line) => line.quantity),
    shipped: sum(left),
    released: sum((line) => line.released),
  };
}

/** What an open request is to the order that it holds. */
export const problemOf = {
  cancellation: "cancellation_pending",
  address_change: "address_change_pending",
  risk_review: "risk_review",
} as const satisfies Record<OpenRequest, ProblemKind>;

function shippingBlockers({ store, ...order }: OrderFacts): Blocker[] {
  const facts = { store: store.name, storeId: store.id };
  const blockers: Blocker[] = [];
  if (order.platformStatus === "on_hold" || order.platformStatus === "unpaid") {
    blockers.push({ kind: "on_hold", cause: `on_hold:${store.id}`, facts });
  }
  if (!store.canCall) blockers.push({ kind: "grant_lost", cause: `grant_lost:${store.id}`, facts });
  for (const request of order.openRequests) {
    const kind = problemOf[request];
    blockers.push({
      kind,
      cause: `${kind}:${order.orderId}`,
      facts: { ...facts, orderId: order.orderId, platformOrderId: order.platformOrderId },
    });
  }
  // One cause for the whole store: it is one conversation, and ends for most of its orders at the same moment.
  if (order.isAddressDue) blockers.push(addressBlocker(store, facts));
  for (const label of order.failedLabels) blockers.push(labelBlocker(label, order, facts));
  const unmapped = new Map(
    order.lines
      .filter((line) => !line.isMapped && line.quantity > line.shipped)
      .map((line) => [line.variantId, line]),
  );
  for (const { variantId, title, variantName, sellerSku } of unmapped.values()) {
    // A seller SKU that is missing can be filled in on the marketplace; mapping the variant cures both.
    const kind = sellerSku === "" ? "platform_sku_empty" : "variant_unmapped";
    blockers.push({
      kind,
      cause: `${kind}:${variantId}`,
      facts: { ...facts, variantId, title, variantName, sellerSku },
    });
  }
  return blockers;
}

/** Without the permission no time brings it. */
function addressBlocker({ id, addressPermission }: OrderFacts["store"], facts: Blocker["facts"]): Blocker {
  if (addressPermission === null) return { kind: "address_pending", cause: `address_pending:${id}`, facts };
  return {
    kind: "address_permission_missing",
    cause: `address_permission_missing:${id}`,
    facts: { ...facts, permission: addressPermission },
  };
}

/** What a label that could not be had is to its order. */
export const labelProblemOf = {
  no_online_order: "label_not_ordered",
  permission_missing: "label_permission_missing",
  unavailable: "label_unavailable",
  rejected: "label_rejected",
  unanswered: "label_unanswered",
} as const satisfies Record<LabelFailure, ProblemKind>;

/** A refusal is the order's own; what is lacking in the store, or there, is one cause for all of its orders. */
function labelBlocker(
  { failure, words, advice }: LabelFacts,
  { orderId, platformOrderId }: Pick<OrderFacts, "orderId" | "platformOrderId">,
  store: { store: string; storeId: string },
): Blocker {
  const kind = labelProblemOf[failure];
  if (failure === "rejected" || failure === "unanswered") {
    const facts = { ...store, words, advice: advice || "none", orderId, platformOrderId };
    return { kind, cause: `${kind}:${orderId}`, facts };
  }
  const scope = failure === "permission_missing" ? `${store.storeId}:${words}` : store.storeId;
  return { kind, cause: `${kind}:${scope}`, facts: { ...store, words } };
}

function confirmationBlockers({ store, confirmations, ...order }: OrderFacts): Blocker[] {
  const facts = { store: store.name, storeId: store.id };
  // The marketplace knows that it left, or wants it no more: there is nothing left to tell it.
  if (["shipped", "delivered", "cancelled"].includes(order.platformStatus)) return [];
  return confirmations.flatMap(({ state, unpaired, unbound, refusal, hasGivenUp }): Blocker[] => {
    if (settledConfirmationStates.includes(state)) return [];
    const lacking = [
      ...unpaired.map(({ carrier, scope }): Blocker => {
        const cause = `carrier_unpaired:${store.id}:${scope}:${carrier}`;
        return { kind: "carrier_unpaired", cause, facts: { ...facts, carrier, scope } };
      }),
      ...unbound.map((departure) => unboundBlocker(departure, facts)),
    ];
    if (lacking.length > 0) return lacking;
    if (!store.canCall) return [{ kind: "grant_lost", cause: `grant_lost:${store.id}`, facts }];
    if (state === "refused") {
      const { code, words } = refusal ?? { code: "", words: "" };
      if (order.openRequests.length > 0) return [requestBlocker(order, { ...facts, code, words })];
      const cause = `confirmation_refused:${store.id}:${code}`;
      return [{ kind: "confirmation_refused", cause, facts: { ...facts, code, words } }];
    }
    if (hasGivenUp) {
      const cause = `confirmation_failed:${store.id}`;
      return [{ kind: "confirmation_failed", cause, facts: { ...facts, orderId: order.orderId } }];
    }
    return [];
  });
}

/** What the buyer asked for after the goods left stands in the way; the order's own, like the request. */
function requestBlocker(
  order: Pick<OrderFacts, "orderId" | "platformOrderId" | "openRequests" | "refusableByShipping">,
  facts: Blocker["facts"],
): Blocker {
  const { orderId, platformOrderId, openRequests, refusableByShipping } = order;
  const requests = openRequests.toSorted().join(",");
  const canRefuse = openRequests.every((request) => refusableByShipping.includes(request));
  return {
    kind: "request_unanswered",
    cause: `request_unanswered:${orderId}:${requests}`,
    facts: { ...facts, orderId, platformOrderId, requests, answer: canRefuse ? "send" : "there" },
  };
}

function unboundBlocker(
  { lack, warehouseId, warehouse, origin, incomplete }: UnboundDeparture,
  store: { store: string; storeId: string },
): Blocker {
  return {
    kind: "origin_unbound",
    cause: `origin_unbound:${store.storeId}:${warehouseId ?? "none"}`,
    facts: {
      ...store,
      lack,
      warehouseId: warehouseId ?? "",
      warehouse: warehouse ?? "",
      origin: origin ?? "",
      incomplete: incomplete ?? "",
    },
  };
}
