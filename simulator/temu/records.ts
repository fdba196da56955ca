import type { GatewayName, OrderGateway } from "./gateways";
import type { Address } from "./orders/address";
import type { OrderDefect } from "./orders/broken-order";
import type { OrderStatus } from "./orders/order-states";

export type { GatewayName } from "./gateways";

/** One registration of a program; an app key is known to its own gateway alone. */
export type App = {
  /** The app key. */
  id: string;
  gateway: GatewayName;
  kind: "oms" | "erp";
  name: string;
  secret: string;
  redirectUrl: string;
  /** Empty: the app has no approved push address. */
  pushUrl: string;
  /** Events ticked on the partner portal. */
  eventCodes: string[];
  /** Types that the registration does not include (3000027). */
  withheldTypes: string[];
  isSuspended: boolean;
};

export const mallKinds = ["semi_managed", "local", "fully_managed"] as const;
export type MallKind = (typeof mallKinds)[number];

export const mallRestrictions = [
  "no_tracking_confirmation",
  "no_usps_self_shipping",
  "no_fedex_self_shipping",
  "unsigned_agreement",
  "unsigned_data_agreement",
  "no_label_funds",
] as const;
export type MallRestriction = (typeof mallRestrictions)[number];

export type Mall = {
  /** mallId, a number on the wire. */
  id: string;
  name: string;
  kind: MallKind;
  /** Order gateways on which it sells; a fully managed mall has none. */
  gateways: OrderGateway[];
  regionIds: number[];
  /** Whether a confirmation may leave a part for later (status 41). */
  partialShipments: boolean;
  semiUniqueId: string | null;
  /** Types that the platform opened for this mall on request. */
  whitelist: string[];
  restrictions: MallRestriction[];
};

export type Token = {
  /** The access token itself. */
  id: string;
  appKey: string;
  gateway: GatewayName;
  mallId: string;
  scopes: string[];
  /** Events that the seller allowed. */
  eventCodes: string[];
  /** Events switched on by bg.tmc.message.update. */
  subscribedEventCodes: string[];
  /** When that was last changed: once a second is allowed. */
  subscriptionChangedAt: number | null;
  issuedAt: number;
  expiresAt: number;
  /** When a newer token of the same mall, app and gateway took its place. */
  replacedAt: number | null;
  revokedAt: number | null;
};

export type Code = {
  /** The code itself. */
  id: string;
  appKey: string;
  gateway: GatewayName;
  mallId: string;
  scopes: string[];
  eventCodes: string[];
  days: number;
  issuedAt: number;
  isUsed: boolean;
};

export const goodsStatuses = ["on_shelf", "off_shelf", "unpublished", "draft", "deleted"] as const;
export type GoodsStatus = (typeof goodsStatuses)[number];

/** What a seller lists. Local malls know it by goodsId and skuId, semi-managed ones by the product ids. */
export type Goods = {
  /** goodsId */
  id: string;
  mallId: string;
  productId: string;
  productSkcId: string;
  name: string;
  outGoodsSn: string;
  status: GoodsStatus;
  createdAt: number;
  skus: Sku[];
};

export type Sku = {
  skuId: string;
  productSkuId: string;
  spec: string;
  /** The seller's SKU number: skuSn, outSkuSn and extCode in different answers. Often empty. */
  extCode: string;
  /** Pieces in one sold unit. */
  soldFactor: number;
  /** What a bundle holds instead of the SKU itself. */
  bundle: ProductPart[];
  isCustomized: boolean;
  basePriceMinor: number;
};

/** An entry of an order's productList. */
export type ProductPart = { productId: string; productSkuId: string; soldFactor: number; extCode: string };

/** Stock of one SKU in one warehouse. */
export type StockRow = {
  /** `${skuId}/${warehouseId}` */
  id: string;
  mallId: string;
  goodsId: string;
  skuId: string;
  warehouseId: string;
  /** 1 the seller's, 2 the certified warehouse's. */
  shippingMode: 1 | 2;
  quantity: number;
  preSaleQuantity: number;
  lockedQuantity: number;
};

/** An edit of a local store's stock under the key that its sender gave it. */
export type StockEdit = {
  /** `${mallId}/${requestUniqueKey}` */
  id: string;
  mallId: string;
  answer: object;
};

export type Carrier = {
  /** logisticsServiceProviderId */
  id: string;
  regionId: number;
  name: string;
  brand: string;
};

export type Warehouse = {
  id: string;
  mallId: string;
  name: string;
  regionId: number;
  isDefault: boolean;
  /** 0 cooperative, 1 self-built, 2 family, 3 other; null: not filled in. */
  managementType: 0 | 1 | 2 | 3 | null;
  brand: string | null;
  canBuyLabels: boolean;
  pushesOrders: boolean;
};

export type FulfillmentType = "fulfillBySeller" | "fulfillByCooperativeWarehouse";

export type ParentOrder = {
  /** parentOrderSn */
  id: string;
  mallId: string;
  gateway: OrderGateway;
  regionId: number;
  status: OrderStatus;
  createdAt: number;
  confirmedAt: number | null;
  shipBy: number | null;
  deliverBy: number | null;
  shippedAt: number | null;
  updatedAt: number;
  paymentType: "PPD" | "COD";
  shippingMethod: 1 | 2 | 3;
  /** Labels with value 1, beside those that follow from the order's state. */
  labels: string[];
  warnings: string[];
  address: Address;
  /** What the buyer asks to be changed to. */
  wantedAddress: Address | null;
  hasRiskAlert: boolean;
  /** Orders of one buyer that the platform offers to ship together. */
  combinedGroup: string | null;
  /** Warehouses that may not ship this order. */
  disallowedWarehouseIds: string[];
  packageSns: string[];
  orders: Order[];
  broken: OrderDefect | null;
  /** Shipping calls that reached this order, refused ones included. */
  shipCalls: { at: number; type: string; trackingNumbers: string[]; outcome: "applied" | number }[];
  history: { at: number; from: OrderStatus | 0; to: OrderStatus; cause: string }[];
};

/** One SKU of a parent order. */
export type Order = {
  /** orderSn */
  id: string;
  status: OrderStatus;
  goodsId: string;
  skuId: string;
  goodsName: string;
  spec: string;
  productList: ProductPart[];
  originalQuantity: number;
  canceledQuantity: number;
  shippedQuantity: number;
  isCancelledDuringPending: boolean;
  fulfillmentType: FulfillmentType;
  labels: string[];
  warnings: string[];
  warehouseId: string | null;
  shippedAt: number | null;
  /** What the buyer wants engraved or printed. */
  customizedText: string | null;
  basePriceMinor: number;
};

export type Content = { parentOrderSn: string; orderSn: string; quantity: number };

/** 1 own carrier, 2 platform label, 3 and 4 the same by a cooperative warehouse. */
export type DeliveryType = 1 | 2 | 3 | 4;

export type Package = {
  /** packageSn */
  id: string;
  mallId: string;
  gateway: OrderGateway;
  contents: Content[];
  carrierId: string;
  carrierName: string;
  /** Empty while a label is being bought. */
  trackingNumber: string;
  deliveryType: DeliveryType;
  warehouseId: string;
  mainPackageSn: string | null;
  createdAt: number;
  /** Null: not handed over yet, or a label that was bought to ship later. */
  shippedAt: number | null;
  deliveredAt: number | null;
  scans: { at: number; status: string; text: string }[];
  corrections: number;
  label: LabelJob | null;
};

/** A tracking number that this store has used, with the mall in its id. */
export type SpentNumber = { id: string; isOfPlatform: boolean };

/** 0 pending, 1 bought, 2 failed, 3 cancelled, 9 turned into a self-shipped package. */
export type LabelStatus = 0 | 1 | 2 | 3 | 9;

/** A platform label on its way from order to bought. */
export type LabelJob = {
  status: LabelStatus;
  /** Polls until it is settled, and how. */
  pollsLeft: number;
  outcome: "bought" | "failed";
  failReason: string;
  channelId: string;
  shipLogisticsType: string;
  amountMinor: number;
  /** Hours until it counts as shipped by itself; null: as soon as it is bought. */
  shipLaterHours: number | null;
  boughtAt: number | null;
  retries: number;
  boughtBy: "api" | "seller";
  sizes: { [name: string]: string };
};

/** 8 pending, 9 approved, 10 rejected, 11 revoked. */
export type CancellationGroup = 8 | 9 | 10 | 11;

export type Cancellation = {
  /** parentAfterSalesSn */
  id: string;
  mallId: string;
  gateway: OrderGateway;
  parentOrderSn: string;
  group: CancellationGroup;
  items: { afterSalesSn: string; orderSn: string; quantity: number }[];
  createdAt: number;
  updatedAt: number;
  /** The platform grants it by itself then. */
  answerBy: number;
  isUnderReview: boolean;
};

/** A refund or return after shipment. */
export type AfterSales = {
  /** parentAfterSalesSn */
  id: string;
  mallId: string;
  gateway: OrderGateway;
  parentOrderSn: string;
  /** 1 refund, 2 return */
  type: 1 | 2;
  group: 1 | 2 | 3 | 4 | 5 | 6 | 7;
  status: number;
  createdAt: number;
  updatedAt: number;
};

/** Where a signed URL leads, for ten minutes. */
export type SignedFile = {
  id: string;
  gateway: GatewayName;
  appKey: string;
  mallId: string;
  contentType: string;
  /** What the file shows. */
  title: string;
  lines: string[];
  expiresAt: number;
};

export type Push = {
  id: string;
  gateway: GatewayName;
  appKey: string;
  mallId: string;
  eventCode: string;
  url: string;
  /** The clear text of eventData. */
  payload: string;
  timestampMs: number;
  /** Whether the signature covers x-tm-ext-param; one published example does, the other does not. */
  signsExtParam: boolean;
  isEncrypted: boolean;
  isForged: boolean;
  status: "held" | "waiting" | "sending" | "delivered" | "given_up";
  dueAt: number;
  createdAt: number;
  attempts: { at: number; status: number | null; durationMs: number; error: string }[];
};
