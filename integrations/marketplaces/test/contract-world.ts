import type { Credentials, GrantedTokens, Marketplace } from "../marketplace";
import type { MarketplaceSettings, marketplaceConfigs } from "../registry";
import { openTiktokShopWorld } from "./tiktok-shop-world";

/**
 * What the contract's tests need of a marketplace's stand-in, in sentences. The stand-in and its console are
 * reached over HTTP alone.
 */
export interface ContractWorld {
  settings: MarketplaceSettings;
  /** The same, with hosts where nobody listens. */
  unreachable: MarketplaceSettings;
  /** One region for each way in which orders are confirmed. */
  regions: string[];
  /** An address that the marketplace accepts for its news. */
  webhookAddress: string;
  openStore(marketplace: Marketplace, region: string): Promise<ContractStore>;
  /** From now on orders carry keys and words that no document names, beside those that we read. */
  sayMore(): Promise<void>;
  /** Signs in at the address and decides; gives back the query of the way back. */
  decide(address: string, store: ContractStore, decision: "approve" | "refuse"): Promise<URLSearchParams>;
  close(): Promise<void>;
}

export interface ContractStore {
  accountId: string;
  tokens: GrantedTokens;
  credentials: Credentials;
  /** Gives back the ids, one for each order. */
  makeOrders(order: WantedOrder): Promise<string[]>;
  expireAccessToken(): Promise<void>;
  withdraw(): Promise<void>;
  /** What goes wrong with requests of this kind from now on, until it is healed. */
  spoil(calls: "reads" | "confirmations", fault: ContractFault): Promise<void>;
  heal(): Promise<void>;
  /** How often the order was told that it ships, as the marketplace counts. */
  confirmationsArrived(platformOrderId: string): Promise<number>;
  /** News that arrived, of this store and in the order of arrival, once there are `count`. */
  webhooks(count: number): Promise<ReceivedWebhook[]>;
  sendWebhookAgain(): Promise<void>;
  forgeWebhook(): Promise<void>;
}

export interface WantedOrder {
  count?: number;
  /** Pieces of one variant; one when left out. */
  quantity?: number;
  isBroken?: boolean;
  isOnHold?: boolean;
}

export type ContractFault =
  | { kind: "rate_limited"; retryAfterSeconds: number }
  | { kind: "server_error" }
  | { kind: "malformed" }
  /** The line is cut: before the request takes effect, or after. */
  | { kind: "cut"; when: "before" | "after" };

export interface ReceivedWebhook {
  rawBody: Uint8Array;
  headers: Headers;
}

/** A marketplace in the registry without a world here does not compile. */
export const contractWorlds: Record<keyof typeof marketplaceConfigs, () => Promise<ContractWorld>> = {
  "tiktok-shop": openTiktokShopWorld,
};
