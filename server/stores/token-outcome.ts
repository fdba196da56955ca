import { eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { grants, storeGrants } from "@/db/schema";
import type { GrantPurpose } from "@/domain/grant";
import type { StoreId } from "@/domain/ids";
import { tokenFromPaste } from "@/domain/pasted-token";
import type { GrantedTokens, Marketplace, PermissionCheck } from "@/integrations/marketplaces/marketplace";
import { type Ctx, marketplaceOf } from "../context";
import { AppError } from "../errors";
import { isUsable, sealTokens } from "../grants";
import { type FittingToken, missingOf, type TokenRefusal } from "./examine-token";
import { lastFour } from "./last-four";
import type { GivenGrant } from "./write-grant";

/** What became of a pasted token; nothing of it is kept unless it says so. */
export type TokenOutcome =
  | {
      outcome: "kept";
      storeId: StoreId;
      /** All that is ever shown of it again. */
      lastFour: string;
      /** Slots that another region's store of the shop filled, and those still open or filled with what is over. */
      reused: GrantPurpose[];
      open: GrantPurpose[];
      /** What was not ticked; each keeps a feature off, none the store. */
      missing: PermissionCheck[];
    }
  | { outcome: "already_connected"; storeId: StoreId; name: string }
  | { outcome: "refused"; refusal: TokenRefusal; requestId: string };

export const tokenField = z.string().transform(tokenFromPaste).pipe(z.string().min(1).max(4096));

/** For how many days the seller chose to authorize, where they know. */
export const lifeField = z.number().int().min(1).max(730).optional();

export type TakesTokens = Marketplace & Required<Pick<Marketplace, "pastedTokens">>;

export function takingTokens(ctx: Ctx, id: string): TakesTokens {
  const marketplace = marketplaceOf(ctx, id);
  if (!takesTokens(marketplace)) throw new AppError("not_found", `${id} takes no pasted tokens`);
  return marketplace;
}

const takesTokens = (marketplace: Marketplace): marketplace is TakesTokens =>
  marketplace.pastedTokens !== undefined;

export const refused = (ctx: Ctx, refusal: TokenRefusal): TokenOutcome => ({
  outcome: "refused",
  refusal,
  requestId: ctx.requestId,
});

export async function grantOf(
  ctx: Ctx,
  marketplace: string,
  { tokens: told, permissions }: FittingToken,
  lifeDays: number | undefined,
): Promise<GivenGrant> {
  const tokens = told.isEndAssumed && lifeDays ? endingAfter(ctx, told, lifeDays) : told;
  const by = ctx.actor.kind === "member" ? ctx.actor.userId : null;
  return { marketplace, tokens, permissions, sealed: await sealTokens(ctx, tokens), by };
}

function endingAfter(ctx: Ctx, tokens: GrantedTokens, days: number): GrantedTokens {
  const end = new Date(ctx.now().getTime() + days * 86_400_000);
  return { ...tokens, accessExpiresAt: end, grantExpiresAt: end };
}

/** How a store stands once its token was written. */
export async function kept(
  tx: Tx,
  ctx: Ctx,
  { pastedTokens }: TakesTokens,
  storeId: StoreId,
  { tokens, permissions, shop }: FittingToken,
): Promise<TokenOutcome> {
  const held = await tx
    .select({ purpose: storeGrants.purpose, lostAt: grants.lostAt, expiresAt: grants.expiresAt })
    .from(storeGrants)
    .innerJoin(grants, eq(grants.id, storeGrants.grantId))
    .where(eq(storeGrants.storeId, storeId));
  const usable = held.filter((grant) => isUsable(grant, ctx.now()));
  const filled = new Set(usable.map(({ purpose }) => purpose));
  const others = pastedTokens.slots(shop.sellerType).filter(({ purpose }) => purpose !== tokens.purpose);
  return {
    outcome: "kept",
    storeId,
    lastFour: lastFour(tokens.accessToken),
    reused: others.filter(({ purpose, isShared }) => isShared && filled.has(purpose)).map(toPurpose),
    open: others.filter(({ purpose }) => !filled.has(purpose)).map(toPurpose),
    missing: missingOf(permissions),
  };
}

const toPurpose = ({ purpose }: { purpose: GrantPurpose }) => purpose;
