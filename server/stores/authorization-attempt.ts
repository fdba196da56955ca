import type { authorizationAttempts } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { Shop } from "@/integrations/marketplaces/marketplace";
import type { TokenRefusal } from "./examine-token";

/** Where the seller ends up, for the page that tells it in words. */
export type AuthorizationOutcome =
  | { outcome: "granted"; storeIds: StoreId[] }
  | { outcome: "renewed"; storeId: StoreId }
  | { outcome: "already_connected"; storeId: StoreId; name: string }
  | { outcome: "unknown_attempt" }
  | ({ wish?: AuthorizationWish } & (
      | { outcome: "refused" | "no_shops" | "forbidden" | "not_assigned" }
      | { outcome: "wrong_shop"; expected: string; received: string }
      | { outcome: "site_mismatch"; received: string; regions: string[]; receivedType: Shop["sellerType"] }
      | { outcome: "token_refused"; refusal: TokenRefusal }
      | { outcome: "failed"; reason: string }
    ));

/** What the seller had chosen before leaving, so that nothing is asked twice after a failure. */
export interface AuthorizationWish {
  site: string;
  sellerType: Shop["sellerType"];
  name: string;
  days: number;
  /** Set when a connected store was to be renewed. */
  storeId: StoreId | null;
}

export type Attempt = typeof authorizationAttempts.$inferSelect;

export const wishOf = ({ site, sellerType, name, backfillDays, storeId }: Attempt): AuthorizationWish => ({
  site,
  sellerType,
  name,
  days: backfillDays,
  storeId,
});
