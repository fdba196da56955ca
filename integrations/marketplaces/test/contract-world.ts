import type { ConfirmedParcel } from "@/domain/confirmation";
import type { Feature } from "@/domain/grant";
import type {
  Credentials,
  GrantedTokens,
  Marketplace,
  ProviderScope,
  TokenPlace,
  TokenVerdict,
} from "../marketplace";
import type { MarketplaceSettings, marketplaceConfigs } from "../registry";
import { openTemuWorld } from "./temu-world";
import { openTiktokShopWorld } from "./tiktok-shop-world";

/**
 * What the contract's tests need of a marketplace's stand-in, in sentences. The stand-in and its console are
 * reached over HTTP alone.
 */
export interface ContractWorld {
  settings: MarketplaceSettings;
  /** The same, with hosts where nobody listens. */
  unreachable: MarketplaceSettings;
  /** One kind of store for each way in which orders are confirmed; the first is the usual one. */
  stores: [string, ...string[]];
  /** Whether being asked for fewer requests comes with when to come back. */
  advisesWaits: boolean;
  /** Whether the marketplace sends news of a grant that the seller took back. */
  tellsOfWithdrawal: boolean;
  /** An address that the marketplace accepts for its news. */
  webhookAddress: string;
  openStore(marketplace: Marketplace, kind: string): Promise<ContractStore>;
  /** From now on orders carry keys and words that no document names, beside those that we read. */
  sayMore(): Promise<void>;
  /** Signs in at the address and decides; gives back the query of the way back. Null: their pages offer no refusal. */
  decide(
    address: string,
    store: ContractStore,
    decision: "approve" | "refuse",
  ): Promise<URLSearchParams | null>;
  /** A carrier among these that takes any parcel, and the nth of its numbers as people write them. */
  parcel(
    providers: ProviderScope["providers"],
    n: number,
  ): Pick<ConfirmedParcel, "providerId" | "trackingNumber">;
  /** A token made by mistake, and where it is then pasted. */
  mistakenToken?(mistake: Mistake): Promise<{ token: string; wanted: TokenPlace }>;
  close(): Promise<void>;
}

export type Ability =
  | "pastedTokens"
  | "refresh"
  | "refusal"
  | "origins"
  | "labels"
  | "platformWarehouses"
  | "newsOfWithdrawal";

export type Mistake = Exclude<TokenVerdict["verdict"], "fits">;

export interface ContractStore {
  accountId: string;
  tokens: GrantedTokens;
  credentials: Credentials;
  /** The token that reads what the store sells, where it is another one. */
  goodsCredentials: Credentials;
  /** Gives back the ids, one for each order. */
  makeOrders(order: WantedOrder): Promise<string[]>;
  requestCancellation(platformOrderId: string): Promise<void>;
  expireAccessToken(): Promise<void>;
  withdraw(): Promise<void>;
  /** Takes one permission back, and says what it was for. */
  withdrawPermission(): Promise<Feature>;
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
  /** Paid or to be paid, and not to be touched yet. */
  isHeld?: boolean;
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
interface Contract {
  open: () => Promise<ContractWorld>;
  /** The optional parts of the contract that it keeps, in the order of `Ability`. */
  abilities: readonly Ability[];
}

export const contractWorlds: Record<keyof typeof marketplaceConfigs, Contract> = {
  "tiktok-shop": {
    open: openTiktokShopWorld,
    abilities: ["refresh", "platformWarehouses", "newsOfWithdrawal"],
  },
  temu: { open: openTemuWorld, abilities: ["pastedTokens", "refusal", "origins", "labels"] },
};
