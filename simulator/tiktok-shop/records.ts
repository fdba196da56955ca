import type { Address } from "./orders/address";
import type { OrderStatus } from "./orders/order-states";

export type Region =
  | "US"
  | "GB"
  | "DE"
  | "FR"
  | "ES"
  | "IT"
  | "IE"
  | "JP"
  | "TH"
  | "VN"
  | "PH"
  | "MY"
  | "SG"
  | "ID"
  | "MX"
  | "BR";

/** One seller account. A local seller has one shop, a cross-border seller one per market. */
export type Account = {
  id: string;
  name: string;
  baseRegion: string;
  openId: string;
  /** 0 seller, 1 creator, 3 partner. */
  userType: number;
  logins: { email: string; role: "MAIN" | "STAFF" }[];
};

export type Shop = {
  id: string;
  accountId: string;
  name: string;
  region: Region;
  sellerType: "LOCAL" | "CROSS_BORDER";
  cipher: string;
  code: string;
  currency: string;
  isActive: boolean;
  /** Whether a paid order passes through ON_HOLD. Both kinds of shop exist. */
  hasHold: boolean;
  warehouses: Warehouse[];
  deliveryOptions: DeliveryOption[];
};

export type Warehouse = {
  id: string;
  entityId: string;
  name: string;
  effectStatus: "ENABLED" | "DISABLED" | "RESTRICTED";
  type: "SALES_WAREHOUSE" | "RETURN_WAREHOUSE";
  subType: "DOMESTIC_WAREHOUSE" | "CB_OVERSEA_WAREHOUSE" | "CB_DIRECT_SHIPPING_WAREHOUSE";
  isDefault: boolean;
  contact: string;
  phone: string;
  regionName: string;
  regionCode: string;
  state: string;
  city: string;
  postalCode: string;
  street: string;
};

export type DeliveryOption = {
  id: string;
  name: string;
  type: "STANDARD" | "EXPRESS" | "ECONOMY" | "SEND_BY_SELLER";
  warehouseIds: string[];
  providers: Provider[];
};

export type Provider = { id: string; name: string };

export type ProductStatus =
  | "DRAFT"
  | "PENDING"
  | "FAILED"
  | "ACTIVATE"
  | "SELLER_DEACTIVATED"
  | "PLATFORM_DEACTIVATED"
  | "FREEZE"
  | "DELETED";

export type Product = {
  id: string;
  shopId: string;
  title: string;
  status: ProductStatus;
  attributeName: string;
  createTime: number;
  updateTime: number;
  skus: Sku[];
};

export type Sku = {
  id: string;
  sellerSku: string;
  variant: string;
  priceMinor: number;
  gtin: string;
  stock: { warehouseId: string; quantity: number }[];
};

export type Order = {
  id: string;
  shopId: string;
  userId: string;
  status: OrderStatus;
  orderType: string;
  shippingType: "SELLER" | "TIKTOK";
  fulfillmentType: "FULFILLMENT_BY_SELLER" | "FULFILLMENT_BY_TIKTOK";
  deliveryOptionId: string;
  warehouseId: string;
  isOnHoldOrder: boolean;
  isBuyerRequestCancel: boolean;
  hasUpdatedAddress: boolean;
  isSample: boolean;
  createTime: number;
  paidTime: number | null;
  updateTime: number;
  rtsTime: number | null;
  collectionTime: number | null;
  deliveryTime: number | null;
  completedTime: number | null;
  cancelTime: number | null;
  requestCancelTime: number | null;
  cancelReason: string;
  cancellationInitiator: "" | "BUYER" | "SELLER" | "SYSTEM";
  address: Address;
  buyerMessage: string;
  sellerNote: string;
  shippingFeeMinor: number;
  lines: Line[];
  parcelIds: string[];
  corrections: number;
  broken: OrderDefect | null;
  /** Mark-as-shipped and ship-package calls that reached this order, refused ones included. */
  shipCalls: { at: number; call: string; trackingNumber: string; outcome: "applied" | number }[];
  history: { at: number; from: OrderStatus | ""; to: OrderStatus; cause: string }[];
};

export const orderDefects = [
  "unknown_status",
  "missing_lines",
  "missing_id",
  "lines_not_a_list",
  "number_as_text",
] as const;
export type OrderDefect = (typeof orderDefects)[number];

/** One unit. The platform has no quantity: three of one SKU are three lines. */
export type Line = {
  id: string;
  skuId: string;
  productId: string;
  productName: string;
  skuName: string;
  /** Null: whatever the product says now. */
  sellerSkuOverride: string | null;
  originalPriceMinor: number;
  sellerDiscountMinor: number;
  platformDiscountMinor: number;
  parcelId: string | null;
  cancelledBy: "" | "BUYER" | "SELLER" | "SYSTEM";
};

export type Parcel = {
  id: string;
  shopId: string;
  orderId: string;
  lineIds: string[];
  status: "TO_FULFILL" | "PROCESSING" | "FULFILLING" | "COMPLETED" | "CANCELLED";
  providerId: string;
  providerName: string;
  trackingNumber: string;
  createTime: number;
  updateTime: number;
  shippedTime: number | null;
  scannedTime: number | null;
  deliveredTime: number | null;
  corrections: number;
  handoverMethod: string;
};

export type Cancellation = {
  id: string;
  shopId: string;
  orderId: string;
  type: "CANCEL" | "BUYER_CANCEL";
  status: CancellationStatus;
  role: "BUYER" | "SELLER" | "SYSTEM";
  reason: string;
  reasonText: string;
  lineIds: string[];
  createTime: number;
  updateTime: number;
  deadline: number | null;
};

/** The withdrawn state is spelt with one more L in answers than in filters. */
export type CancellationStatus =
  | "CANCELLATION_REQUEST_PENDING"
  | "CANCELLATION_REQUEST_SUCCESS"
  | "CANCELLATION_REQUEST_COMPLETE"
  | "CANCELLATION_REQUEST_CANCELLED";

/** The account's permission for the app, with its tokens. */
export type Grant = {
  id: string;
  accountId: string;
  scopes: string[];
  grantedAt: number;
  endsAt: number;
  revokedAt: number | null;
  accessTokens: { token: string; expiresAt: number }[];
  refreshToken: string;
  formerRefreshTokens: string[];
  lastExpiryNoticeAt: number | null;
};

export type AuthorizationCode = {
  id: string;
  accountId: string;
  scopes: string[];
  issuedAt: number;
  endsAt: number;
  isUsed: boolean;
};

export type App = {
  id: "app";
  name: string;
  appKey: string;
  appSecret: string;
  serviceId: string;
  redirectUrl: string;
  /** Empty: no app-level webhook. */
  webhookUrl: string;
  scopes: string[];
};

export type WebhookRegistration = {
  id: string;
  shopId: string;
  eventType: string;
  address: string;
  createTime: number;
  updateTime: number;
};

export type Delivery = {
  id: string;
  shopId: string;
  type: number;
  topic: string;
  url: string;
  body: string;
  signature: string;
  status: "held" | "waiting" | "sending" | "delivered" | "given_up";
  dueAt: number;
  createdAt: number;
  attempts: { at: number; status: number | null; durationMs: number; error: string }[];
};
