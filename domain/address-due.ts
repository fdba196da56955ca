import type { MarketplaceOrder, OpenRequest, OrderNotice } from "./marketplace-order";

/** What we held of an order before this reading. */
export interface AddressBefore {
  hasBuyer: boolean;
  openRequests: OpenRequest[];
  notices: OrderNotice[];
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

function hasMoved(before: AddressBefore, after: Pick<MarketplaceOrder, "openRequests" | "notices">): boolean {
  const told = (notices: OrderNotice[]) => notices.some(({ kind }) => kind === "address_changed");
  const wasAnswered =
    before.openRequests.includes("address_change") && !after.openRequests.includes("address_change");
  return wasAnswered || (told(after.notices) && !told(before.notices));
}
