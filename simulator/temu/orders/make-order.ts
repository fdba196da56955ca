import type { Platform } from "../platform";
import { announceOrderStatus } from "../push/announce";
import type { FulfillmentType, Goods, Mall, Order, ParentOrder, Sku } from "../records";
import { type Region, regionById } from "../regions";
import { shipInvented } from "../shipments/ship-invented";
import type { Address } from "./address";
import type { OrderDefect } from "./broken-order";
import { inventBuyer } from "./invent-buyer";
import type { OrderStatus } from "./order-states";
import { someLines } from "./some-lines";

export type WantedLine = {
  goods: Goods;
  sku: Sku;
  quantity: number;
  extCode?: string;
  soldFactor?: number;
  fulfillmentType?: FulfillmentType;
  labels: string[];
  warnings: string[];
  customizedText?: string;
};

export type WantedOrder = {
  regionId: number;
  status: OrderStatus;
  /** Empty: one or two SKUs of the mall, different for each order. */
  lines: WantedLine[];
  fulfillmentType: FulfillmentType;
  labels: string[];
  warnings: string[];
  paymentType: ParentOrder["paymentType"];
  /** Whose stock the platform counts down. */
  warehouseId: string | null;
  combinedGroup: string | null;
  createdAt: number | null;
  address: Partial<Address>;
  buyerNumber: number | null;
  broken: OrderDefect | null;
  announce: boolean;
};

const HOUR = 3600;

/** How old an order of each status usually is. */
const ages: Record<OrderStatus, number> = {
  1: 60,
  2: HOUR,
  3: 2 * HOUR,
  4: 26 * HOUR,
  41: 26 * HOUR,
  5: 90 * HOUR,
  51: 90 * HOUR,
};

/** An order that stands where it is asked to stand, as if it had come the whole way. */
export function makeOrder(platform: Platform, mall: Mall, wanted: WantedOrder): ParentOrder {
  const region = regionById(wanted.regionId);
  if (!region) throw new Error(`no region ${wanted.regionId}`);
  const number = platform.count("order-number");
  const buyer = inventBuyer(region.regionId, wanted.buyerNumber ?? number);
  const lines = wanted.lines.length > 0 ? wanted.lines : someLines(platform, mall, number);
  const isFinal = wanted.status === 3;
  const parent: ParentOrder = {
    id: platform.newSn("PO-", region.regionId),
    mallId: mall.id,
    gateway: region.gateway,
    regionId: region.regionId,
    status: wanted.status === 1 || isFinal ? wanted.status : 2,
    ...timeline(platform, wanted),
    paymentType: wanted.paymentType,
    shippingMethod: 1,
    labels: wanted.labels,
    warnings: wanted.warnings,
    address: { ...buyer, ...wanted.address },
    wantedAddress: null,
    hasRiskAlert: false,
    combinedGroup: wanted.combinedGroup,
    disallowedWarehouseIds: [],
    packageSns: [],
    orders: lines.map((line) => orderOf(platform, region, line, wanted)),
    broken: wanted.broken,
    shipCalls: [],
    history: [],
  };
  for (const order of parent.orders) {
    order.status = parent.status;
    if (isFinal) order.canceledQuantity = order.originalQuantity;
  }
  parent.history.push({ at: parent.updatedAt, from: 0, to: parent.status, cause: "made" });
  platform.orders.put(parent);
  if (wanted.status !== parent.status) shipInvented(platform, mall, parent, wanted.status);
  if (wanted.announce) announceOrderStatus(platform, parent);
  return parent;
}

function timeline(platform: Platform, { status, createdAt: given }: WantedOrder) {
  const { pendingSeconds, shipWithinSeconds } = platform.settings();
  const now = platform.now();
  const createdAt = given ?? now - ages[status];
  const confirmedAt = status === 1 ? null : Math.min(createdAt + pendingSeconds, now);
  return {
    createdAt,
    confirmedAt,
    shipBy: confirmedAt === null ? null : confirmedAt + shipWithinSeconds,
    deliverBy: confirmedAt === null ? null : confirmedAt + shipWithinSeconds + 5 * 86_400,
    shippedAt: null,
    updatedAt: confirmedAt ?? createdAt,
  };
}

function orderOf(platform: Platform, region: Region, line: WantedLine, wanted: WantedOrder): Order {
  const { goods, sku } = line;
  const part = {
    productId: goods.productId,
    productSkuId: sku.productSkuId,
    soldFactor: line.soldFactor ?? sku.soldFactor,
    extCode: line.extCode ?? sku.extCode,
  };
  return {
    id: platform.newSn("", region.regionId),
    status: 1,
    goodsId: goods.id,
    skuId: sku.skuId,
    goodsName: goods.name,
    spec: sku.spec,
    productList: sku.bundle.length > 0 ? sku.bundle.map((piece) => ({ ...piece })) : [part],
    originalQuantity: line.quantity,
    canceledQuantity: 0,
    shippedQuantity: 0,
    isCancelledDuringPending: false,
    fulfillmentType: line.fulfillmentType ?? wanted.fulfillmentType,
    labels: sku.isCustomized ? [...new Set([...line.labels, "customized_products"])] : line.labels,
    warnings: line.warnings,
    warehouseId: wanted.warehouseId,
    shippedAt: null,
    customizedText: line.customizedText ?? (sku.isCustomized ? "For Jane" : null),
    basePriceMinor: sku.basePriceMinor,
  };
}
