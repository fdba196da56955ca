import type { Confirmation } from "@/domain/confirmation";
import type { Feature, GrantPurpose } from "@/domain/grant";
import type { Buyer, MarketplaceOrder, OpenRequest } from "@/domain/marketplace-order";

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
  confirms(sellerType: SellerType): ConfirmationManner;
  /** The seller is sent to the marketplace and comes back with a code. */
  oauth?: OAuth;
  /** The seller makes tokens on the marketplace's pages and pastes them here. */
  pastedTokens?: PastedTokens;
  shops: { list(token: AccessToken, at: AuthorizedPlace): Promise<Shop[]> };
  /** What the token of a store may do, asked of the marketplace now. */
  permissions: { check(credentials: Credentials, purpose: GrantPurpose): Promise<PermissionCheck[]> };
  orders: Orders;
  fulfilment: Fulfilment;
  listings: Listings;
  /** The platform's warehouses among which buyers' orders are routed; they select orders. */
  platformWarehouses?: { list(credentials: Credentials): Promise<PlatformWarehouse[]> };
  /** The places, as the marketplace knows them, that a parcel can be said to leave from. */
  origins?: Origins;
  labels?: PlatformLabels;
  webhooks?: Webhooks;
}

/**
 * `each_parcel`: tell of every parcel as it leaves. `whole_order`: one call, once every parcel is known.
 * `either`: the marketplace takes both, and the seller chooses per store.
 */
export type ConfirmationManner = "each_parcel" | "whole_order" | "either";

/** Where and how a seller may be registered; the seller picks one before being sent to the marketplace. */
export interface Site {
  id: string;
  /**
   * The store's region there: ISO 3166 alpha-2 of the market, or the marketplace's name of a group of markets.
   * Null when the site serves many and the shop itself says which.
   */
  region: string | null;
  sellerTypes: SellerType[];
}

/** Where an authorization was given: tokens and codes are worth nothing elsewhere. */
export interface AuthorizedPlace {
  site: string;
  sellerType: SellerType;
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
  authorizeUrl(input: AuthorizedPlace & { state: string }): string;
  /** Reads the callback's query; what it cannot read is a refusal, never a guess. */
  readCallback(query: URLSearchParams): OAuthAnswer;
  exchangeCode(code: string, at: AuthorizedPlace): Promise<GrantedTokens>;
  /** A refresh may end the old refresh token: keep the answer before using it. Absent: only a new grant helps. */
  refresh?(refreshToken: string): Promise<GrantedTokens>;
}

export type OAuthAnswer =
  | { outcome: "approved"; code: string; state: string | null }
  | { outcome: "refused"; state: string | null };

export interface GrantedTokens {
  purpose: GrantPurpose;
  accessToken: string;
  /** Null where tokens cannot be renewed: then `accessExpiresAt` is the grant's end. */
  refreshToken: string | null;
  accessExpiresAt: Date;
  /** The end of what the seller granted: after it only a new authorization helps. */
  grantExpiresAt: Date;
  /** The marketplace told no end: it is what is usual there, unless the seller knows better. */
  isEndAssumed?: boolean;
  /** Whom this grant speaks for: equal for every store that one authorization serves. */
  accountId: string;
  accountName: string;
  scopes: string[];
}

export type AccessToken = Pick<GrantedTokens, "accessToken">;

export interface PastedTokens {
  /** The tokens that a store of this kind is made of; the first is what it cannot do without. */
  slots(sellerType: SellerType): TokenSlot[];
  /** Where the seller makes such a token, and under which name our application is listed there. */
  source(slot: TokenPlace): { url: string; appName: string };
  /** Asks the marketplace what a token is. Every token has a verdict; only a failed call throws. */
  examine(token: string, wanted: TokenPlace): Promise<TokenVerdict>;
}

export interface TokenSlot {
  purpose: GrantPurpose;
  /** One token serves every region of the shop; a second one would end the first. */
  isShared: boolean;
}

export interface TokenPlace extends AuthorizedPlace {
  purpose: GrantPurpose;
}

/** What a pasted token is. All but `fits` are refusals that name the seller's next step. */
export type TokenVerdict =
  | { verdict: "fits"; tokens: GrantedTokens; shop: Shop; permissions: PermissionCheck[] }
  /** Made for another field of the same wizard. */
  | { verdict: "other_purpose"; purpose: GrantPurpose }
  | { verdict: "other_site"; site: string }
  /** Made for another application of the same operator. */
  | { verdict: "other_app"; app: string; wantedApp: string }
  | { verdict: "other_seller_type"; sellerType: SellerType }
  | { verdict: "fully_managed" }
  /** Expired, or a newer one was made: the marketplace does not tell which. */
  | { verdict: "ended" }
  /** Real, but without a single permission of this slot: made in the wrong portal. */
  | { verdict: "wrong_portal" }
  /** Of the right portal, but without what the store cannot do without. */
  | { verdict: "permissions_missing"; permissions: PermissionCheck[] }
  /** Known nowhere: mistyped, cut short, or made for somebody else's application. */
  | { verdict: "unknown" };

export interface PermissionCheck {
  /** The marketplace's own name of it, as the seller sees it on the page where boxes are ticked. */
  permission: string;
  /** What stays off without it. */
  feature: Feature;
  isGranted: boolean;
}

/** What a call on behalf of one shop needs. */
export interface Credentials extends AuthorizedPlace {
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
  /** Where the address is a question of its own: readings then carry no buyer. Null: not told (yet). */
  buyer?(credentials: Credentials, platformOrderId: string): Promise<Buyer | null>;
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
  /** Open requests that shipping answers (and refuses) in this region. */
  refusableByShipping(region: string): OpenRequest[];
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

export interface Origins {
  /** Whether a confirmation without an origin is refused; otherwise the platform puts its default. */
  areRequired(sellerType: SellerType): boolean;
  list(credentials: Credentials): Promise<PlatformOrigin[]>;
}

export interface PlatformOrigin {
  id: string;
  /** As the seller named the address on the marketplace. */
  name: string;
  isDefault: boolean;
  /** Set when the marketplace would refuse it, in its terms. */
  incomplete: string | null;
}

/** Labels that the marketplace sells. Buying is never repeated blindly: look with `packages` first. */
export interface PlatformLabels {
  /** Packages of an order whose label was bought, here or on the marketplace's pages, and not yet shipped. */
  packages(credentials: Credentials, platformOrderId: string): Promise<LabelPackage[]>;
  /** The same of those that the marketplace counts as shipped, be it that nobody said so: some purchases imply it. */
  departed(credentials: Credentials, platformOrderId: string): Promise<LabelPackage[]>;
  /** The services offered for a parcel, and why others are not. */
  quote(credentials: Credentials, parcel: LabelParcel): Promise<LabelQuote>;
  /** Orders the label; answers with the names of the packages that it makes. */
  buy(credentials: Credentials, parcel: LabelParcel, service: LabelService): Promise<string[]>;
  /** How the purchase of a package stands. */
  result(credentials: Credentials, packageId: string): Promise<LabelResult>;
  /** The document itself, fetched at once: its address is short-lived. */
  document(credentials: Credentials, packageId: string): Promise<LabelDocument>;
  /** Says that packages with bought labels left. */
  ship(credentials: Credentials, packages: LabelPackage[]): Promise<ConfirmationReceipt>;
}

export interface LabelPackage {
  packageId: string;
  platformOrderId: string;
  carrierName: string;
  trackingNumber: string;
  lines: { lineKey: string; quantity: number }[];
}

export interface LabelParcel {
  platformOrderId: string;
  originId: string;
  lines: { lineKey: string; quantity: number }[];
  weightGrams: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
  refuses: OpenRequest[];
}

export interface LabelQuote {
  offered: LabelService[];
  unavailable: { name: string; reason: string }[];
}

export interface LabelService {
  /** The marketplace's handle, opaque to us. */
  id: string;
  carrierName: string;
  serviceName: string;
  /** As the marketplace prints it, currency included. */
  priceText: string;
}

export type LabelResult =
  | { state: "pending" }
  | { state: "bought" }
  /** `advice` is the marketplace's own proposal, where it has one. */
  | { state: "failed"; reason: string; advice: string };

export interface LabelDocument {
  contentType: "application/pdf" | "image/png";
  bytes: Uint8Array;
}

export interface Webhooks {
  /** What the marketplace wants to read in our answer; empty when the status is enough. */
  acknowledgement?: string;
  /** Verifies the raw bytes in constant time, then reads them. Null when the signature is not theirs. */
  receive(rawBody: Uint8Array, headers: Headers): Promise<WebhookDelivery | null>;
  /** Asks the marketplace to send its news to `address` for this shop. */
  subscribe(credentials: Credentials, address: string): Promise<void>;
}

export interface WebhookDelivery {
  /** The sender's own id of this delivery: the key under which it is kept once. */
  deliveryId: string;
  shopId: string | null;
  /** Set where one shop is several stores, one per region. */
  region: string | null;
  accountId: string | null;
  notice: WebhookNotice;
}

/** What the delivery tells us to look at: one delivery may name several orders. `other`: kept, nothing to do. */
export type WebhookNotice =
  | { kind: "order_changed"; platformOrderIds: string[] }
  /** Of orders whose address changed; only where addresses are asked for (`orders.buyer`). */
  | { kind: "address_changed"; platformOrderIds: string[] }
  | { kind: "grant_lost" }
  | { kind: "grant_expiring" }
  | { kind: "other"; topic: string };
