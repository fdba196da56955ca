import type { MarketplaceLine } from "./marketplace-order";

/** One parcel as a marketplace needs to hear of it. */
export interface ConfirmedParcel {
  trackingNumber: string;
  /** The marketplace's provider id, from the pairing. */
  providerId: string;
  lines: { lineKey: MarketplaceLine["lineKey"]; quantity: number; unitIds: string[] }[];
}

/** Tells a marketplace that goods of one order left. `key` names the attempt for platforms that deduplicate. */
export interface Confirmation {
  key: string;
  platformOrderId: string;
  providerScope: string;
  /** Several only where the marketplace wants the whole order in one call. */
  parcels: ConfirmedParcel[];
  /** Goods go out although the buyer's request to cancel is open; the platform then refuses that request. */
  refusesCancellation: boolean;
}
