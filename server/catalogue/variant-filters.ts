import { type SQL, sql } from "drizzle-orm";
import type { Ctx } from "../context";

export const variantTabs = ["all", "unmapped", "mapped", "no_seller_sku"] as const;
export type VariantTab = (typeof variantTabs)[number];

const isMapped = sql`exists (select from mappings m where m.variant_id = v.id)`;

/** Sku `k` has the code that the seller gave variant `v` on the marketplace: the likely mapping. */
export const matchingSku = sql`k.organization_id = v.organization_id and v.seller_sku <> '' and k.code = v.seller_sku`;

/** Conditions on variant `v`: the tab, the store, and for a manager the stores assigned to them. */
export function variantFilters(
  { organizationId, actor }: Pick<Ctx, "organizationId" | "actor">,
  { tab, storeId, search }: { tab: VariantTab; storeId?: string | undefined; search?: string | undefined },
): SQL[] {
  const conditions = [sql`v.organization_id = ${organizationId}`];
  if (storeId) conditions.push(sql`v.store_id = ${storeId}`);
  if (actor.kind === "member" && actor.role === "manager") {
    conditions.push(sql`v.store_id = any(${sql.param(actor.storeIds)}::uuid[])`);
  }
  if (tab === "mapped") conditions.push(isMapped);
  if (tab === "unmapped") conditions.push(sql`not ${isMapped}`);
  if (tab === "no_seller_sku") conditions.push(sql`v.seller_sku = ''`);
  if (search) {
    const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
    conditions.push(sql`(v.title ilike ${pattern} or v.seller_sku ilike ${pattern}
      or v.platform_sku_id = ${search} or v.platform_product_id = ${search})`);
  }
  return conditions;
}
