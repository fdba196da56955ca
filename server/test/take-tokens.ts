import type { GrantPurpose } from "@/domain/grant";
import type {
  GrantedTokens,
  PermissionCheck,
  Shop,
  TokenPlace,
  TokenSlot,
  TokenVerdict,
} from "@/integrations/marketplaces/marketplace";
import type { FakeMarketplace } from "./fake-marketplace";

export interface TokenTaking {
  /** What `examine` says of a token, whatever place it is wanted for; an unknown one is unknown. */
  verdicts: Map<string, TokenVerdict>;
  /** The places that tokens were examined for. */
  examined: TokenPlace[];
}

const crossBorder: TokenSlot[] = [
  { purpose: "orders", isShared: false },
  { purpose: "products", isShared: true },
];

/** Teaches a marketplace in memory to take pasted tokens, with two regions and one kind of store for each way. */
export function takeTokens(fake: FakeMarketplace): TokenTaking {
  const verdicts = new Map<string, TokenVerdict>();
  const examined: TokenPlace[] = [];
  fake.sites = [
    { id: "US", region: "US", sellerTypes: ["local", "cross_border"] },
    { id: "EU", region: "EU", sellerTypes: ["cross_border"] },
  ];
  fake.pastedTokens = {
    slots: (sellerType) => (sellerType === "local" ? [{ purpose: "all", isShared: false }] : crossBorder),
    source: ({ site, purpose }) => ({
      url: `https://fake.example/${site}/${purpose}/tokens`,
      appName: "Longshore",
    }),
    examine: async (token, wanted) => {
      fake.calls.push("examine");
      examined.push(wanted);
      return verdicts.get(token) ?? { verdict: "unknown" };
    },
  };
  return { verdicts, examined };
}

const day = 86_400_000;

/** A token of a mall, as the marketplace tells of it. */
export function fitting(
  now: Date,
  {
    mall,
    region,
    purpose,
    token,
    days,
    permissions = [],
  }: {
    mall: string;
    region: string;
    purpose: GrantPurpose;
    token: string;
    /** Left out: the marketplace tells no end. */
    days?: number;
    permissions?: PermissionCheck[];
  },
): Extract<TokenVerdict, { verdict: "fits" }> {
  const shop: Shop = {
    shopId: mall,
    shopKey: mall,
    name: `Mall ${mall}`,
    code: mall,
    region,
    sellerType: purpose === "all" ? "local" : "cross_border",
  };
  const end = new Date(now.getTime() + (days ?? 90) * day);
  const tokens: GrantedTokens = {
    purpose,
    accessToken: token,
    refreshToken: null,
    accessExpiresAt: end,
    grantExpiresAt: end,
    isEndAssumed: days === undefined,
    accountId: purpose === "products" ? mall : `${mall} ${region}`,
    accountName: shop.name,
    scopes: permissions.map(({ permission }) => permission),
  };
  return { verdict: "fits", tokens, shop, permissions };
}
