import type {
  FulfilledBy,
  MarketplaceLine,
  MarketplaceOrder,
  MarketplaceStatus,
} from "@/domain/marketplace-order";
import type { SellerType } from "../marketplace";
import { noticesOf, openRequestsOf } from "./notices";
import type { WireLine, WireOrder } from "./wire";

/** The order says something that we must not guess at. The sentence names fields and codes, never buyer data. */
export class NotUnderstood extends Error {
  override readonly name = "NotUnderstood";
}

const statuses: Record<number, MarketplaceStatus> = {
  // Payment, risk and cooling-off are still being looked at: nothing may be shipped or reserved for good.
  1: "unpaid",
  2: "awaiting_shipment",
  3: "cancelled",
  4: "shipped",
  41: "partly_shipped",
  5: "delivered",
};
const partlyDelivered = 51;

/** They number their statuses; people know them by these names of their documentation. */
const statusNames: Record<number, string> = {
  1: "pending",
  2: "un-shipping",
  3: "cancelled",
  4: "shipped",
  41: "partially shipped",
  5: "delivered",
  51: "partially delivered",
};

const fulfilledBy: Record<string, FulfilledBy> = {
  fulfillBySeller: "seller",
  fulfillByCooperativeWarehouse: "cooperative_warehouse",
};

/** What other questions told about the order. */
export interface Asides {
  sellerType: SellerType;
  /** Units that left, of lines that left in part, by order number. */
  shippedOf: ReadonlyMap<string, number>;
  cancelAnswerBy: Date | null;
}

export function toOrder(wire: WireOrder, asides: Asides): MarketplaceOrder {
  const { parentOrderMap: parent, orderList } = wire;
  const by = whoFulfils(orderList);
  // What a cooperative warehouse sends of a mixed order is none of the seller's parcels.
  const own = orderList.filter((line) => lookUp(fulfilledBy, line.fulfillmentType, "fulfillmentType") === by);
  return {
    platformOrderId: parent.parentOrderSn,
    status: statusOf(wire),
    platformStatus: `${statusNames[parent.parentOrderStatus] ?? ""} (${parent.parentOrderStatus})`,
    updatedAt: parent.updateTime,
    placedAt: parent.parentOrderTime,
    paidAt: parent.parentConfirmTime,
    fulfilledBy: by,
    labelFrom: needsPlatformLabel(wire) ? "platform" : "seller",
    openRequests: openRequestsOf(wire),
    notices: noticesOf(wire),
    shipBy: parent.expectShipLatestTime,
    handOverBy: null,
    deliverBy: parent.latestDeliveryTime,
    cancelAnswerBy: asides.cancelAnswerBy,
    providerScope: String(parent.regionId),
    platformWarehouseId: null,
    // Amounts are a question of their own, and most stores are not let to ask it.
    total: null,
    buyer: null,
    buyerMessage: "",
    lines: own.map((line) => toLine(line, parent.parentOrderSn, asides)),
  };
}

function lookUp<Word>(table: Record<string, Word>, theirs: string | number, field: string): Word {
  const ours = Object.hasOwn(table, theirs) ? table[theirs] : undefined;
  if (ours === undefined) throw new NotUnderstood(`unknown ${field} "${theirs}"`);
  return ours;
}

/**
 * A partly delivered order left in whole or in part: they come to it from both. As long as a line still waits it is
 * partly shipped; otherwise shipped, since not all of it is delivered.
 */
function statusOf({ parentOrderMap: { parentOrderStatus }, orderList }: WireOrder): MarketplaceStatus {
  if (parentOrderStatus !== partlyDelivered) return lookUp(statuses, parentOrderStatus, "status");
  return orderList.some(({ orderStatus }) => orderStatus === 2 || orderStatus === 41)
    ? "partly_shipped"
    : "shipped";
}

function whoFulfils(lines: WireLine[]): FulfilledBy {
  const all = lines.map((line) => lookUp(fulfilledBy, line.fulfillmentType, "fulfillmentType"));
  return all.includes("seller") ? "seller" : "cooperative_warehouse";
}

/** Cash on delivery needs their label as well. */
function needsPlatformLabel({
  parentOrderMap: { fulfillmentWarning, orderPaymentType },
}: WireOrder): boolean {
  return fulfillmentWarning.includes("RESTRICT_SELF_SHIPPING") || orderPaymentType === "COD";
}

/** Lines of which they tell only that a part left; the list does not say how much. */
export function leftInPart(line: Pick<WireLine, "orderStatus">): boolean {
  return line.orderStatus === 41 || line.orderStatus === partlyDelivered;
}

function toLine(line: WireLine, parentOrderSn: string, { sellerType, shippedOf }: Asides): MarketplaceLine {
  const quantity = line.orderStatus === 3 ? 0 : line.quantity;
  return {
    lineKey: line.orderSn,
    ...identity(line, sellerType),
    title: line.originalGoodsName || line.goodsName,
    variantName: line.originalSpecName || line.spec,
    imageUrl: line.thumbUrl || null,
    quantity,
    shippedQuantity: shippedQuantity(line, quantity, shippedOf, parentOrderSn),
    unitPrice: null,
    unitIds: [],
    shippedUnitIds: [],
    isGift: false,
  };
}

function shippedQuantity(
  line: WireLine,
  quantity: number,
  shippedOf: ReadonlyMap<string, number>,
  parentOrderSn: string,
): number {
  if (!leftInPart(line)) {
    const status = lookUp(statuses, line.orderStatus, `status of a line of ${parentOrderSn}:`);
    return status === "shipped" || status === "delivered" ? quantity : 0;
  }
  return Math.min(quantity, shippedOf.get(line.orderSn) ?? 0);
}

type Identity = Pick<MarketplaceLine, "platformProductId" | "platformSkuId" | "sellerSku" | "soldFactor">;

/** The same ids as in the store's listings: those of goods for local stores, those of products for the others. */
function identity(line: WireLine, sellerType: SellerType): Identity {
  const [first, ...others] = line.productList;
  if (sellerType === "local") {
    return {
      platformProductId: named(line.goodsId, "goodsId"),
      platformSkuId: named(line.skuId, "skuId"),
      sellerSku: sellerSku(line),
      soldFactor: others.length === 0 ? (first?.soldFactor ?? 1) : 1,
    };
  }
  const joined = (ids: string[], field: string) => ids.map((id) => named(id, field)).join("+");
  return {
    platformProductId: named(
      joined([...new Set(line.productList.map(({ productId }) => productId))], "productId"),
      "productId",
    ),
    platformSkuId: named(
      joined(
        line.productList.map(({ productSkuId }) => productSkuId),
        "productSkuId",
      ),
      "productSkuId",
    ),
    sellerSku: sellerSku(line),
    // A bundle is one thing to us: what it is made of, and how much of each, is the organization's mapping.
    soldFactor: others.length === 0 ? (first?.soldFactor ?? 1) : 1,
  };
}

function named(id: string, field: string): string {
  if (id !== "") return id;
  throw new NotUnderstood(`a line has no ${field}`);
}

/** Empty when no part of it has one: half a number would name something else. */
function sellerSku({ productList }: WireLine): string {
  const codes = productList.map(({ extCode }) => extCode);
  return codes.includes("") ? "" : codes.join("+");
}
