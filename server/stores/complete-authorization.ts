import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { authorizationAttempts } from "@/db/schema";
import type { Id, OrganizationId, UserId } from "@/domain/ids";
import type { Marketplace, OAuth } from "@/integrations/marketplaces/marketplace";
import { change } from "../change";
import { type Ctx, demand, marketplaceOf, type Services } from "../context";
import { digest } from "../crypto";
import { AppError, toAppError } from "../errors";
import { memberOf } from "../members";
import { type Attempt, type AuthorizationOutcome, wishOf } from "./authorization-attempt";
import { examineToken, type TokenRefusal } from "./examine-token";
import { keepGrant } from "./keep-grant";

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
  const { oauth } = marketplace;
  if (!oauth) throw new AppError("not_found", `${marketplaceId} has no redirect`);
  const answer = oauth.readCallback(query);
  const burned = answer.state ? await burnAttempt(services, answer.state, marketplaceId, userId) : null;
  if (!burned) return { outcome: "unknown_attempt" };
  const wish = wishOf(burned.attempt);
  if (answer.outcome === "refused") return { outcome: "refused", wish };

  try {
    demand(burned.ctx, "stores.authorize", burned.attempt.storeId ?? undefined);
    const granted = await exchange(services, { ...marketplace, oauth }, answer.code, burned.attempt);
    if ("outcome" in granted) return { ...granted, wish };
    return await keepGrant(burned.ctx, burned.attempt, granted);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== "forbidden") throw error;
    return { outcome: error.detail.reason === "store_not_assigned" ? "not_assigned" : "forbidden", wish };
  }
}

type Granted = Parameters<typeof keepGrant>[2];
type NotGranted = { outcome: "failed"; reason: string } | { outcome: "no_shops" } | RefusedToken;
type RefusedToken = { outcome: "token_refused"; refusal: TokenRefusal };

/** The code's tokens and shops. Where tokens can be pasted too, one that came this way is looked at as closely. */
async function exchange(
  services: Services,
  marketplace: Marketplace & { oauth: OAuth },
  code: string,
  at: Attempt,
): Promise<Granted | NotGranted> {
  try {
    const tokens = await marketplace.oauth.exchangeCode(code, at);
    const { site, sellerType } = at;
    const examined = marketplace.pastedTokens
      ? await examineToken(marketplace, tokens.accessToken, { site, sellerType, purpose: tokens.purpose })
      : null;
    if (examined && "refusal" in examined) return { outcome: "token_refused", refusal: examined.refusal };
    const shops = await marketplace.shops.list(tokens, at);
    if (shops.length === 0) return { outcome: "no_shops" };
    return { tokens, permissions: examined?.fits.permissions ?? null, shops };
  } catch (error) {
    const failure = toAppError(error);
    services.log.warn("authorization.failed", { marketplace: marketplace.id, code: failure.code });
    return { outcome: "failed", reason: failure.detail.reason ?? failure.code };
  }
}

/**
 * Uses the attempt up, whatever comes of it: a second return with the same state finds nothing. From here on the
 * product acts as the person who came back, with what their role allows them now.
 */
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
  const organizationId = found.organization_id;
  const member = await memberOf(services, organizationId, userId);
  if (!member) return null;
  const actor = { kind: "member", userId, ...member } as const;
  const ctx: Ctx = { ...services, organizationId, actor, requestId: crypto.randomUUID() };
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
