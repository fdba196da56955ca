import type { Confirmation } from "@/domain/confirmation";
import type { MarketplaceOrder } from "@/domain/marketplace-order";

/**
 * What the product asks of a marketplace. Abilities that not every marketplace has are optional objects, so
 * the compiler tells the interface what to offer. Every call throws `IntegrationError` and nothing else.
 * Adapters keep no state: tokens come in, tokens go out.
 */
export interface Marketplace {
  id: string;
  /** A name, the same in every language. */
  label: string;
  sites: Site[];
  limits: Limits;
  /** `each_parcel`: tell of every parcel as it leaves. `whole_order`: one call, once every parcel is known. */
  confirms: "each_parcel" | "whole_order";
  oauth?: OAuth;
  shops: { list(token: AccessToken): Promise<Shop[]> };
  orders: Orders;
  fulfilment: Fulfilment;
  listings: Listings;
  platformWarehouses?: { list(credentials: Credentials): Promise<PlatformWarehouse[]> };
  webhooks?: Webhooks;
}

/** Where and how a seller may be registered; the seller picks one before being sent to the marketplace. */
export interface Site {
  id: string;
  /** ISO 3166 alpha-2 of the market, or null when one site serves many. */
  region: string | null;
  sellerTypes: SellerType[];
}

export const sellerTypes = ["local", "cross_border"] as const;
export type SellerType = (typeof sellerTypes)[number];

export interface Limits {
  /** Orders in one page of `changedSince`. */
  ordersPerPage: number;
  /** Ids in one `get`. */
  ordersPerRead: number;
  /** The longest time one request may take, its own repeats included. */
  timeoutMs: number;
}

export interface OAuth {
  /** Where to send the seller. `state` comes back unchanged on the callback. */
  authorizeUrl(input: { site: string; state: string }): string;
  /** Reads the callback's query; what it cannot read is a refusal, never a guess. */
  readCallback(query: URLSearchParams): OAuthAnswer;
  exchangeCode(code: string): Promise<GrantedTokens>;
  /** A refresh may end the old refresh token: keep the answer before using it. */
  refresh(refreshToken: string): Promise<GrantedTokens>;
}

export type OAuthAnswer =
  | { outcome: "approved"; code: string; state: string | null }
  | { outcome: "refused"; state: string | null };

export interface GrantedTokens {
  accessToken: string;
  refreshToken: string;
  accessExpiresAt: Date;
  /** The end of what the seller granted: after it only a new authorization helps. */
  grantExpiresAt: Date;
  /** The account that granted: equal for every shop of one authorization. */
  accountId: string;
  accountName: string;
  scopes: string[];
}

export type AccessToken = Pick<GrantedTokens, "accessToken">;

/** What a call on behalf of one shop needs. */
export interface Credentials {
  accessToken: string;
  shopId: string;
  /** The marketplace's handle for the shop in calls, where it differs from its id. */
  shopKey: string;
  region: string;
}

export interface Shop {
  shopId: string;
  shopKey: string;
  name: string;
  /** As printed in the marketplace's seller pages: lets a person check that it is the right shop. */
  code: string;
  region: string;
  sellerType: SellerType;
}

/**
 * One reading of one order. A broken one is an answer of its own, so that it never stops the rest. Its `payload`
 * keeps the shape that broke us; the buyer's data in it are blanked.
 */
export type OrderReading =
  | { outcome: "read"; order: MarketplaceOrder }
  | { outcome: "unreadable"; platformOrderId: string | null; reason: string; payload: string };

export interface Page<Item> {
  items: Item[];
  /** Null on the last page. */
  next: string | null;
}

export interface Orders {
  /** Orders whose status changed in [from, to), oldest change first. */
  changedSince(
    credentials: Credentials,
    window: TimeWindow,
    page: string | null,
  ): Promise<Page<OrderReading>>;
  /** Orders by id; an id the marketplace does not know is left out of the answer. */
  get(credentials: Credentials, platformOrderIds: string[]): Promise<OrderReading[]>;
}

export interface TimeWindow {
  from: Date;
  to: Date;
}

export interface Fulfilment {
  /** The marketplace's own carriers. `scope` is the order's `providerScope`. */
  providers(credentials: Credentials): Promise<ProviderScope[]>;
  /** Tells of the parcels. Throws `rejected` with their code and words when they say no. */
  confirm(credentials: Credentials, confirmation: Confirmation): Promise<ConfirmationReceipt>;
  /** Whether what `confirm` would say is there already; asked after every doubt. */
  hasConfirmation(credentials: Credentials, confirmation: Confirmation): Promise<boolean>;
  /** Whether shipping answers (and refuses) a buyer's open request to cancel in this region. */
  shippingRefusesCancellation(region: string): boolean;
}

export interface ProviderScope {
  scope: string;
  scopeName: string;
  providers: { id: string; name: string }[];
}

export interface ConfirmationReceipt {
  /** The marketplace's names of what it made, for support and later calls. */
  platformPackageIds: string[];
  /** Accepted, but with words the seller should read. */
  warning: string | null;
}

export interface Listings {
  /** Listings changed since `since` (all when null). */
  changedSince(
    credentials: Credentials,
    since: Date | null,
    page: string | null,
  ): Promise<Page<PlatformListing>>;
}

export interface PlatformListing {
  platformProductId: string;
  title: string;
  isOnSale: boolean;
  variants: PlatformVariant[];
}

export interface PlatformVariant {
  platformSkuId: string;
  sellerSku: string;
  name: string;
  imageUrl: string | null;
}

export interface PlatformWarehouse {
  id: string;
  name: string;
  isEnabled: boolean;
}

export interface Webhooks {
  /** Verifies the raw bytes in constant time, then reads them. Null when the signature is not theirs. */
  receive(rawBody: Uint8Array, headers: Headers): Promise<WebhookDelivery | null>;
  /** Asks the marketplace to send its news to `address` for this shop. */
  subscribe(credentials: Credentials, address: string): Promise<void>;
}

export interface WebhookDelivery {
  /** The sender's own id of this delivery: the key under which it is kept once. */
  deliveryId: string;
  shopId: string | null;
  accountId: string | null;
  notice: WebhookNotice;
}

/** What the delivery tells us to look at: one delivery may name several orders. `other`: kept, nothing to do. */
export type WebhookNotice =
  | { kind: "order_changed"; platformOrderIds: string[] }
  | { kind: "grant_lost" }
  | { kind: "grant_expiring" }
  | { kind: "other"; topic: string };
