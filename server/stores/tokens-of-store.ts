import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { grants, storeGrants, type stores } from "@/db/schema";
import type { GrantLoss, GrantPurpose } from "@/domain/grant";
import type { Marketplace, PermissionCheck } from "@/integrations/marketplaces/marketplace";
import type { Ctx } from "../context";
import { openTokens } from "../grants";
import { lastFour } from "./last-four";

/** A slot of a store and what is in it; without a grant it is empty. */
export interface StoreToken {
  purpose: GrantPurpose;
  /** One token serves every region of the shop. */
  isShared: boolean;
  grant: TokenGrant | null;
}

export interface TokenGrant {
  accountName: string;
  /** Of a pasted token: its end, by which the seller tells it from another. Empty for one that came by itself. */
  lastFour: string;
  issuedAt: Date;
  expiresAt: Date;
  lostAt: Date | null;
  lostReason: GrantLoss | null;
  permissions: PermissionCheck[];
  checkedAt: Date | null;
}

type Store = Pick<typeof stores.$inferSelect, "id" | "sellerType">;

/** The tokens that a store is made of, in the order in which they are asked for. */
export async function tokensOfStore(
  tx: Tx,
  ctx: Ctx,
  store: Store,
  marketplace: Marketplace,
): Promise<StoreToken[]> {
  const rows = await tx
    .select({ purpose: storeGrants.purpose, grant: grants })
    .from(storeGrants)
    .innerJoin(grants, eq(grants.id, storeGrants.grantId))
    .where(eq(storeGrants.storeId, store.id));
  const { pastedTokens } = marketplace;
  const slots = pastedTokens?.slots(store.sellerType) ?? [{ purpose: "all" as const, isShared: false }];
  return Promise.all(
    slots.map(async (slot) => {
      const grant = rows.find(({ purpose }) => purpose === slot.purpose)?.grant;
      return { ...slot, grant: grant ? await view(ctx, grant, pastedTokens !== undefined) : null };
    }),
  );
}

async function view(ctx: Ctx, grant: typeof grants.$inferSelect, wasPasted: boolean): Promise<TokenGrant> {
  const { accountName, issuedAt, expiresAt, lostAt, lostReason, permissions, permissionsCheckedAt } = grant;
  return {
    accountName,
    lastFour: wasPasted ? lastFour((await openTokens(ctx, grant)).accessToken) : "",
    issuedAt,
    expiresAt,
    lostAt,
    lostReason,
    permissions,
    checkedAt: permissionsCheckedAt,
  };
}
