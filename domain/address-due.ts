import type { MarketplaceOrder, OpenRequest } from "./marketplace-order";

/** What we held of an order before this reading. */
export interface AddressBefore {
  hasBuyer: boolean;
  updatedAt: Date;
  openRequests: OpenRequest[];
}

/**
 * What a reading means for the address. `ask`: it is missing, or another one may stand there by now. `keep`:
 * whatever is due stays due. `settled`: goods that left, or never will, need none; and a reading that carries
 * the buyer has answered already.
 */
export type AddressNeed = "ask" | "keep" | "settled";

export function addressNeed(before: AddressBefore | null, after: MarketplaceOrder): AddressNeed {
  const waits = after.status === "awaiting_shipment" || after.status === "partly_shipped";
  if (!waits || after.buyer !== null || after.fulfilledBy !== "seller") return "settled";
  if (!before || hasMoved(before, after)) return "ask";
  return before.hasBuyer ? "keep" : "ask";
}

function hasMoved(
  before: AddressBefore,
  after: Pick<MarketplaceOrder, "openRequests" | "notices" | "updatedAt">,
): boolean {
  // The notice stays once it stands: a second change shows in nothing but the time of the order's last one.
  const isTold = after.notices.some(({ kind }) => kind === "address_changed");
  const wasAnswered =
    before.openRequests.includes("address_change") && !after.openRequests.includes("address_change");
  return wasAnswered || (isTold && after.updatedAt > before.updatedAt);
}
