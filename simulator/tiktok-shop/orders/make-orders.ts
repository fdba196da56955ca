import { pick } from "../../people";
import { draftParcel } from "../fulfilment/draft-parcel";
import type { Platform } from "../platform";
import type { Line, Order, OrderDefect, Parcel, Product, Shop, Sku } from "../records";
import { inventBuyer } from "../scenarios/people";
import { announceOrderStatus } from "../webhooks/announce";
import type { Address } from "./address";
import type { OrderStatus } from "./order-states";

export type WantedLine = { sku: Sku; product: Product; quantity: number; sellerSku?: string };

export type WantedOrder = {
  status: OrderStatus;
  /** Empty: one or two variants of the shop, different for each order. */
  lines: WantedLine[];
  shippingType: Order["shippingType"];
  fulfillmentType: Order["fulfillmentType"];
  orderType: string;
  warehouseId: string | null;
  hold: boolean;
  createdAt: number | null;
  address: Partial<Address>;
  /** Orders with the same buyer number share buyer and address. */
  buyerNumber: number | null;
  buyerMessage: string | null;
  broken: OrderDefect | null;
  announce: boolean;
};

/** An order that stands where it is asked to stand, as if it had come the whole way. */
export function makeOrder(platform: Platform, shop: Shop, wanted: WantedOrder): Order {
  const number = platform.count("order-number");
  const buyer = inventBuyer(shop.region, wanted.buyerNumber ?? number);
  const option = shop.deliveryOptions.find(
    ({ type }) => (type === "SEND_BY_SELLER") === (wanted.shippingType === "SELLER"),
  );
  const way = timeline(platform, wanted);
  const lines = wanted.lines.length > 0 ? wanted.lines : someLines(platform, shop, number);
  const order: Order = {
    id: platform.newId("order"),
    shopId: shop.id,
    userId:
      wanted.buyerNumber === null
        ? platform.newId("user")
        : `7021${String(wanted.buyerNumber).padStart(15, "0")}`,
    status: wanted.status,
    orderType: wanted.orderType,
    shippingType: wanted.shippingType,
    fulfillmentType: wanted.fulfillmentType,
    deliveryOptionId: option?.id ?? "",
    warehouseId: wanted.warehouseId ?? shop.warehouses[0]?.id ?? "",
    isOnHoldOrder: wanted.hold && wanted.status !== "UNPAID",
    isBuyerRequestCancel: false,
    hasUpdatedAddress: false,
    isSample: false,
    ...way,
    requestCancelTime: null,
    cancelReason: wanted.status === "CANCELLED" ? "ecom_order_to_ship_canceled_reason_no_longer_needed" : "",
    cancellationInitiator: wanted.status === "CANCELLED" ? "BUYER" : "",
    address: { ...buyer.address, ...wanted.address },
    buyerMessage: wanted.buyerMessage ?? buyer.message,
    sellerNote: "",
    shippingFeeMinor: shop.region === "US" ? 499 : 399,
    lines: lines.flatMap((line) => units(platform, line)),
    parcelIds: [],
    corrections: 0,
    broken: wanted.broken,
    shipCalls: [],
    history: [{ at: way.updateTime, from: "", to: wanted.status, cause: "made" }],
  };
  if (wanted.status === "CANCELLED") for (const line of order.lines) line.cancelledBy = "BUYER";
  platform.orders.put(order);
  addParcels(platform, shop, order, number);
  if (wanted.announce) announceOrderStatus(platform, order);
  return order;
}

type Timeline = Pick<
  Order,
  | "createTime"
  | "paidTime"
  | "updateTime"
  | "rtsTime"
  | "collectionTime"
  | "deliveryTime"
  | "completedTime"
  | "cancelTime"
>;

/** How long before now each step of an order's life usually lies, counted from its creation. */
const steps = { paid: 60, rts: 20 * 3600, collection: 30 * 3600, delivery: 80 * 3600, completed: 200 * 3600 };

function timeline(platform: Platform, { status, hold, createdAt }: WantedOrder): Timeline {
  const now = platform.now();
  const { holdSeconds } = platform.settings();
  const age = {
    UNPAID: 0,
    ON_HOLD: 60,
    AWAITING_SHIPMENT: hold ? holdSeconds + 60 : 60,
    PARTIALLY_SHIPPING: steps.rts,
    AWAITING_COLLECTION: steps.rts,
    IN_TRANSIT: steps.collection,
    DELIVERED: steps.delivery,
    COMPLETED: steps.completed,
    CANCELLED: 1800,
  }[status];
  const createTime = createdAt ?? now - age;
  const isPaid = status !== "UNPAID";
  const hasReached = (...later: OrderStatus[]) => later.includes(status);
  const isShipped = hasReached(
    "PARTIALLY_SHIPPING",
    "AWAITING_COLLECTION",
    "IN_TRANSIT",
    "DELIVERED",
    "COMPLETED",
  );
  return {
    createTime,
    paidTime: isPaid ? createTime + steps.paid : null,
    updateTime: createTime + age,
    rtsTime: isShipped ? createTime + steps.rts : null,
    collectionTime: hasReached("IN_TRANSIT", "DELIVERED", "COMPLETED") ? createTime + steps.collection : null,
    deliveryTime: hasReached("DELIVERED", "COMPLETED") ? createTime + steps.delivery : null,
    completedTime: status === "COMPLETED" ? createTime + steps.completed : null,
    cancelTime: status === "CANCELLED" ? createTime + age : null,
  };
}

function addParcels(platform: Platform, shop: Shop, order: Order, number: number): void {
  if (order.status === "AWAITING_SHIPMENT") draftParcel(platform, shop, order);
  if (order.rtsTime === null) return;
  const lines = order.status === "PARTIALLY_SHIPPING" ? order.lines.slice(0, -1) : order.lines;
  const option = shop.deliveryOptions.find(({ id }) => id === order.deliveryOptionId);
  const provider = option?.providers[0] ?? { id: "7117999999999999999", name: "TikTok Shipping" };
  const serial = String(number).padStart(8, "0");
  const parcel: Parcel = platform.parcels.put({
    id: platform.newId("parcel"),
    shopId: shop.id,
    orderId: order.id,
    lineIds: lines.map(({ id }) => id),
    status:
      order.deliveryTime !== null ? "COMPLETED" : order.collectionTime !== null ? "FULFILLING" : "PROCESSING",
    providerId: provider.id,
    providerName: provider.name,
    trackingNumber: usualNumber(provider.name, serial),
    createTime: order.rtsTime,
    updateTime: order.deliveryTime ?? order.collectionTime ?? order.rtsTime,
    shippedTime: order.rtsTime,
    scannedTime: order.collectionTime,
    deliveredTime: order.deliveryTime,
    corrections: 0,
    handoverMethod: "",
  });
  for (const line of lines) line.parcelId = parcel.id;
  order.parcelIds = [parcel.id];
  platform.orders.put(order);
}

function usualNumber(provider: string, serial: string): string {
  if (provider === "UPS") return `1ZSEED01${serial}00`;
  if (provider === "Royal Mail") return `XS0${serial}GB`;
  return `SEED${serial}`;
}

function someLines(platform: Platform, shop: Shop, number: number): WantedLine[] {
  const onSale = platform.products.inGroup(shop.id).filter(({ status }) => status === "ACTIVATE");
  const variants = onSale.flatMap((product) =>
    product.skus.filter((sku) => sku.sellerSku !== "").map((sku) => ({ product, sku })),
  );
  if (variants.length === 0) throw new Error(`shop ${shop.name} has nothing on sale`);
  const first = { ...pick(variants, scatter(number)), quantity: number % 5 === 0 ? 2 : 1 };
  if (number % 3 !== 0) return [first];
  const second = { ...pick(variants, scatter(number) + 3), quantity: 1 };
  return second.sku.id === first.sku.id ? [first] : [first, second];
}

/** Neighbouring numbers end up far apart, whatever the length of the list. */
function scatter(number: number): number {
  return Math.imul(number, 0x9e3779b1) >>> 12;
}

function units(platform: Platform, { sku, product, quantity, sellerSku }: WantedLine): Line[] {
  return Array.from({ length: quantity }, () => ({
    id: platform.newId("line"),
    skuId: sku.id,
    productId: product.id,
    productName: product.title,
    skuName: sku.variant === "" ? "Default" : sku.variant,
    sellerSkuOverride: sellerSku ?? null,
    originalPriceMinor: sku.priceMinor,
    sellerDiscountMinor: 100,
    platformDiscountMinor: 0,
    parcelId: null,
    cancelledBy: "" as const,
  }));
}
