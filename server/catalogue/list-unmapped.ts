import { sql } from "drizzle-orm";
import { z } from "zod";
import type { StoreId } from "@/domain/ids";
import { largestProposal } from "@/domain/mapping-proposal";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { mappableStore } from "./mappable-store";
import { matchingSku, variantFilters } from "./variant-filters";

export const unmappedInput = z.object({ storeId: z.uuid() });

export interface UnmappedVariant {
  platformSkuId: string;
  sellerSku: string;
  title: string;
  name: string;
  /** The code of a sku of ours that is the seller's; empty where there is none. */
  suggestion: string;
}

/** The variants of a store that wait for a mapping, as many as one file may hold. */
export async function listUnmapped(
  ctx: Ctx,
  input: z.input<typeof unmappedInput>,
): Promise<{ store: string; variants: UnmappedVariant[] }> {
  const { storeId } = unmappedInput.parse(input);
  demand(ctx, "orders.read", storeId as StoreId);
  return read(ctx, async (tx) => {
    const { name } = await mappableStore(tx, ctx, storeId as StoreId);
    const conditions = sql.join(variantFilters(ctx, { tab: "unmapped", storeId }), sql` and `);
    const { rows } = await tx.execute<UnmappedVariant & Record<string, unknown>>(sql`
      select v.platform_sku_id as "platformSkuId", v.seller_sku as "sellerSku", v.title, v.name,
        coalesce((select k.code from skus k where ${matchingSku}), '') as suggestion
      from variants v where ${conditions}
      order by v.title, v.id limit ${largestProposal}
    `);
    return { store: name, variants: rows };
  });
}
