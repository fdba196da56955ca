import type { GrantPurpose } from "@/domain/grant";
import type {
  Marketplace,
  PermissionCheck,
  SellerType,
  TokenPlace,
  TokenVerdict,
} from "@/integrations/marketplaces/marketplace";

/** Why a token is not kept, with what the seller's sentence needs. Flat, so that an address can carry it. */
export type TokenRefusal =
  | { verdict: "other_purpose"; receivedPurpose: GrantPurpose }
  | { verdict: "other_site"; receivedSite: string }
  | { verdict: "other_app"; app: string; wantedApp: string }
  | { verdict: "other_seller_type"; receivedType: SellerType }
  | { verdict: "permissions_missing"; missing: PermissionCheck[] }
  | { verdict: "other_shop"; expected: string; received: string }
  | { verdict: "fully_managed" | "ended" | "wrong_portal" | "unknown" };

export type FittingToken = Extract<TokenVerdict, { verdict: "fits" }>;

/** Asks what a token is before anything of it is kept. */
export async function examineToken(
  { id, pastedTokens }: Marketplace,
  token: string,
  wanted: TokenPlace,
): Promise<{ fits: FittingToken } | { refusal: TokenRefusal }> {
  if (!pastedTokens) throw new Error(`${id} takes no pasted tokens`);
  const verdict = await pastedTokens.examine(token, wanted);
  return verdict.verdict === "fits" ? { fits: verdict } : { refusal: refusalOf(verdict) };
}

function refusalOf(verdict: Exclude<TokenVerdict, FittingToken>): TokenRefusal {
  switch (verdict.verdict) {
    case "other_purpose":
      return { verdict: "other_purpose", receivedPurpose: verdict.purpose };
    case "other_site":
      return { verdict: "other_site", receivedSite: verdict.site };
    case "other_seller_type":
      return { verdict: "other_seller_type", receivedType: verdict.sellerType };
    case "permissions_missing":
      return { verdict: "permissions_missing", missing: missingOf(verdict.permissions) };
    default:
      return verdict;
  }
}

export const missingOf = (permissions: PermissionCheck[]) =>
  permissions.filter(({ isGranted }) => !isGranted);
