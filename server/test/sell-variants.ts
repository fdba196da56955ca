import { variants } from "@/db/schema";
import type { StoreId, VariantId } from "@/domain/ids";
import { change } from "../change";
import type { Ctx } from "../context";

type Sold = Partial<Pick<typeof variants.$inferInsert, "platformSkuId" | "sellerSku" | "title" | "name">>;

/** Variants of a store as its listings would bring them; their ids, in the same sequence. */
export async function sellVariants(ctx: Ctx, storeId: StoreId, sold: readonly Sold[]): Promise<VariantId[]> {
  const rows = sold.map((variant, index) => ({
    organizationId: ctx.organizationId,
    storeId,
    platformProductId: "p",
    platformSkuId: String(index),
    sellerSku: "",
    title: `title ${index}`,
    name: "",
    updatedAt: ctx.now(),
    ...variant,
  }));
  const inserted = await change(ctx, (tx) => tx.insert(variants).values(rows).returning({ id: variants.id }));
  return inserted.map(({ id }) => id);
}
