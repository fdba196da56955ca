import { type SQL, sql } from "drizzle-orm";
import type { GrantPurpose } from "@/domain/grant";
import { type Marketplace, type SellerType, sellerTypes } from "@/integrations/marketplaces/marketplace";
import type { Ctx } from "./context";

/** Store `s` stands on a grant for that purpose that has neither ended nor been taken back. */
export function hasGrant({ now }: Pick<Ctx, "now">, purpose: Exclude<GrantPurpose, "all"> = "orders"): SQL {
  return sql`exists (
    select from store_grants sg join grants g on g.id = sg.grant_id
    where sg.store_id = s.id and sg.purpose in (${purpose}, 'all')
      and g.lost_at is null and g.expires_at > ${now().toISOString()}::timestamptz
  )`;
}

/** What marketplaces ask of the stores `s` in a statement. The adapters say it; nothing of it is stored. */
type Rules = Pick<Ctx, "marketplaces">;

/** The marketplace wants to hear of an order once, with all of its parcels. */
export function confirmsWhole({ marketplaces }: Rules): SQL {
  const by = (manner: ReturnType<Marketplace["confirms"]>) =>
    isOf(marketplaces, (marketplace, sellerType) => marketplace.confirms(sellerType) === manner);
  return sql`(${by("whole_order")} or (${by("either")} and not s.confirms_parts))`;
}

/** The marketplace knows places of departure, by which a parcel may be said to have left. */
export function knowsOrigins({ marketplaces }: Rules): SQL {
  return isOf(marketplaces, ({ origins }) => origins !== undefined);
}

/** And it takes no parcel without one. */
export function needsOrigin({ marketplaces }: Rules): SQL {
  return isOf(marketplaces, ({ origins }, sellerType) => origins?.areRequired(sellerType) ?? false);
}

function isOf(
  marketplaces: Rules["marketplaces"],
  is: (marketplace: Marketplace, sellerType: SellerType) => boolean,
): SQL {
  const kinds = [...marketplaces.values()].flatMap((marketplace) =>
    sellerTypes.filter((type) => is(marketplace, type)).map((type) => `${marketplace.id}:${type}`),
  );
  return sql`(s.marketplace || ':' || s.seller_type = any(${sql.param(kinds)}::text[]))`;
}
