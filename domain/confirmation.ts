import type { MarketplaceLine, OpenRequest } from "./marketplace-order";

/** One parcel as a marketplace needs to hear of it. */
export interface ConfirmedParcel {
  trackingNumber: string;
  /** The marketplace's provider id, from the pairing. */
  providerId: string;
  /** The marketplace's id of the place it left from; null where none is bound. */
  originId: string | null;
  lines: { lineKey: MarketplaceLine["lineKey"]; quantity: number; unitIds: string[] }[];
}

/** Tells a marketplace that goods of one order left. `key` names the attempt for platforms that deduplicate. */
export interface Confirmation {
  key: string;
  platformOrderId: string;
  providerScope: string;
  /** Several only where the marketplace wants the whole order in one call. */
  parcels: ConfirmedParcel[];
  /** Goods go out although these are open; the platform then refuses them. */
  refuses: OpenRequest[];
}
