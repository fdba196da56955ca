import type { ConfirmationReceipt, Credentials, Marketplace } from "@/integrations/marketplaces/marketplace";
import type { PushableConfirmation } from "./confirmation-for-push";

export interface WayOfTelling {
  isThere(): Promise<boolean>;
  tell(): Promise<ConfirmationReceipt>;
}

/** How a marketplace hears that goods left: of our parcels, or of packages whose labels it made itself. */
export function wayOfTelling(
  { fulfilment, labels }: Marketplace,
  credentials: Credentials,
  { confirmation, labelled }: Pick<PushableConfirmation, "confirmation" | "labelled">,
): WayOfTelling {
  if (!labels || labelled.length === 0) {
    return {
      isThere: () => fulfilment.hasConfirmation(credentials, confirmation),
      tell: () => fulfilment.confirm(credentials, confirmation),
    };
  }
  return {
    // A package may be told among the shipments of an order while it still waits to be said to have left.
    isThere: async () => {
      const waiting = await labels.packages(credentials, confirmation.platformOrderId);
      const isWaiting = labelled.some((own) => waiting.some(({ packageId }) => packageId === own.packageId));
      return !isWaiting && (await fulfilment.hasConfirmation(credentials, confirmation));
    },
    tell: () => labels.ship(credentials, labelled),
  };
}
