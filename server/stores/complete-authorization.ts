import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { authorizationAttempts } from "@/db/schema";
import type { Id, OrganizationId, StoreId, UserId } from "@/domain/ids";
import type { GrantedTokens, Shop } from "@/integrations/marketplaces/marketplace";
import { change } from "../change";
import { type Ctx, marketplaceOf, type Services, systemCtx } from "../context";
import { digest } from "../crypto";
import { AppError, toAppError } from "../errors";
import { keepGrant } from "./keep-grant";

/** Where the seller ends up, for the page that tells it in words. */
export type AuthorizationOutcome =
  | { outcome: "granted"; storeIds: StoreId[] }
  | { outcome: "renewed"; storeId: StoreId }
  | { outcome: "already_connected"; storeId: StoreId; name: string }
  | { outcome: "unknown_attempt" }
  | ({ wish?: AuthorizationWish } & (
      | { outcome: "refused" | "no_shops" }
      | { outcome: "wrong_shop"; expected: string; received: string }
      | { outcome: "site_mismatch"; received: string; regions: string[]; receivedType: Shop["sellerType"] }
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

/**
 * The seller's return from the marketplace. Burns the attempt, checks that it belongs to this person, and
 * exchanges the code; only then is anything of the store written, in one transaction. New stores wait for a
 * person to say that they are the right ones before any order is pulled.
 */
export async function completeAuthorization(
  services: Services,
  {
    marketplace: marketplaceId,
    query,
    userId,
  }: { marketplace: string; query: URLSearchParams; userId: UserId },
): Promise<AuthorizationOutcome> {
  const marketplace = marketplaceOf(services, marketplaceId);
  if (!marketplace.oauth) throw new AppError("not_found", `${marketplaceId} has no redirect`);
  const answer = marketplace.oauth.readCallback(query);
  const burned = answer.state ? await burnAttempt(services, answer.state, marketplaceId, userId) : null;
  if (!burned) return { outcome: "unknown_attempt" };
  const wish = wishOf(burned.attempt);
  if (answer.outcome === "refused") return { outcome: "refused", wish };

  let tokens: GrantedTokens;
  let shops: Shop[];
  try {
    tokens = await marketplace.oauth.exchangeCode(answer.code, burned.attempt);
    shops = await marketplace.shops.list(tokens, burned.attempt);
  } catch (error) {
    const failure = toAppError(error);
    services.log.warn("authorization.failed", { marketplace: marketplaceId, code: failure.code });
    return { outcome: "failed", reason: failure.detail.reason ?? failure.code, wish };
  }
  if (shops.length === 0) return { outcome: "no_shops", wish };
  return keepGrant(burned.ctx, burned.attempt, tokens, shops);
}

export type Attempt = typeof authorizationAttempts.$inferSelect;

export const wishOf = ({ site, sellerType, name, backfillDays, storeId }: Attempt): AuthorizationWish => ({
  site,
  sellerType,
  name,
  days: backfillDays,
  storeId,
});

/** Uses the attempt up, whatever comes of it: a second return with the same state finds nothing. */
async function burnAttempt(
  services: Services,
  state: string,
  marketplace: string,
  userId: UserId,
): Promise<{ ctx: Ctx; attempt: Attempt } | null> {
  const stateHash = await digest(state);
  const { rows } = await services.db.withoutOrganization((tx) =>
    tx.execute<{ organization_id: OrganizationId; attempt_id: Id<"authorization attempt"> }>(
      sql`select * from lookup.attempt_of_state(${stateHash})`,
    ),
  );
  const [found] = rows;
  if (!found) return null;
  const ctx = systemCtx(services, found.organization_id, "authorization");
  const [attempt] = await change(ctx, (tx) =>
    tx
      .update(authorizationAttempts)
      .set({ usedAt: ctx.now() })
      .where(
        and(
          eq(authorizationAttempts.id, found.attempt_id),
          eq(authorizationAttempts.userId, userId),
          eq(authorizationAttempts.marketplace, marketplace),
          isNull(authorizationAttempts.usedAt),
          gt(authorizationAttempts.expiresAt, ctx.now()),
        ),
      )
      .returning(),
  );
  return attempt ? { ctx, attempt } : null;
}
