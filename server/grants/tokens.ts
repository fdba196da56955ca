import type { GrantedTokens } from "@/integrations/marketplaces/marketplace";
import type { Ctx } from "../context";

type Tokens = Pick<GrantedTokens, "accessToken" | "refreshToken">;
type SealedTokens = Tokens & { keyId: string };

/** A grant's token columns, encrypted under the current key. */
export async function sealTokens(
  ctx: Pick<Ctx, "vault" | "organizationId">,
  tokens: Tokens,
): Promise<SealedTokens> {
  const { organizationId } = ctx;
  const access = await ctx.vault.seal(tokens.accessToken, { organizationId, column: "access_token" });
  const refresh =
    tokens.refreshToken === null
      ? null
      : await ctx.vault.seal(tokens.refreshToken, { organizationId, column: "refresh_token" });
  return {
    accessToken: access.ciphertext,
    refreshToken: refresh?.ciphertext ?? null,
    keyId: access.keyId,
  };
}

export async function openTokens(
  ctx: Pick<Ctx, "vault" | "organizationId">,
  sealed: SealedTokens,
): Promise<Tokens> {
  const { organizationId } = ctx;
  const { keyId } = sealed;
  return {
    accessToken: await ctx.vault.open(
      { keyId, ciphertext: sealed.accessToken },
      { organizationId, column: "access_token" },
    ),
    refreshToken:
      sealed.refreshToken === null
        ? null
        : await ctx.vault.open(
            { keyId, ciphertext: sealed.refreshToken },
            { organizationId, column: "refresh_token" },
          ),
  };
}
