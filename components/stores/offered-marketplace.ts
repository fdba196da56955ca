import type { ApiOutputs } from "@/server/api/root";

/** A marketplace for which this installation has keys, with what a seller must know to connect. */
export type OfferedMarketplace = ApiOutputs["stores"]["marketplaces"][number];
export type Site = OfferedMarketplace["sites"][number];
export type SellerType = Site["sellerTypes"][number];
