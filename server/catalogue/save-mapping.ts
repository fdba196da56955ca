import { eq, inArray } from "drizzle-orm";
import { z } from "zod";
import { mappings, skus, variants } from "@/db/schema";
import type { SkuId, VariantId } from "@/domain/ids";
import { unusualFactor } from "@/domain/mapping";
import { assessVariants } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

export const mappingInput = z.object({
  variantId: z.uuid(),
  /** One component or several; none takes the mapping away. */
  components: z.array(z.object({ skuId: z.uuid(), factor: z.number().int().min(1).max(10_000) })),
  /** A factor above 100 is more likely a stock figure: it must be meant. */
  confirmUnusual: z.boolean().default(false),
});

/**
 * Says what leaves the warehouse for one piece of a variant. Answers with how many orders that frees; those
 * held by something else as well stay held.
 */
export async function saveMapping(ctx: Ctx, input: z.input<typeof mappingInput>): Promise<{ freed: number }> {
  const { variantId: id, components, confirmUnusual } = mappingInput.parse(input);
  const variantId = id as VariantId;
  const unusual = components.find(({ factor }) => factor > unusualFactor);
  if (unusual && !confirmUnusual) {
    throw new AppError("refused", "an unusual factor must be confirmed", {
      reason: "unusual_factor",
      field: "factor",
      facts: { factor: unusual.factor },
    });
  }
  if (new Set(components.map(({ skuId }) => skuId)).size < components.length) {
    throw new AppError("invalid_input", "a sku twice in one mapping", {
      reason: "sku_twice",
      field: "components",
    });
  }
  return change(ctx, async (tx) => {
    const [variant] = await tx
      .select({ storeId: variants.storeId })
      .from(variants)
      .where(eq(variants.id, variantId));
    if (!variant) throw new AppError("not_found", `no variant ${variantId}`);
    demand(ctx, "catalogue.edit", variant.storeId);
    const skuIds = components.map(({ skuId }) => skuId as SkuId);
    const known = skuIds.length
      ? await tx.select({ id: skus.id }).from(skus).where(inArray(skus.id, skuIds))
      : [];
    if (known.length < skuIds.length) {
      throw new AppError("refused", "a sku of the mapping does not exist", {
        reason: "sku_unknown",
        field: "components",
      });
    }
    await tx.delete(mappings).where(eq(mappings.variantId, variantId));
    if (components.length > 0) {
      await tx.insert(mappings).values(
        components.map(({ skuId, factor }) => ({
          organizationId: ctx.organizationId,
          variantId,
          skuId: skuId as SkuId,
          factor,
          createdAt: ctx.now(),
        })),
      );
    }
    await record(tx, ctx, "mapping.saved", variantId, { components: String(components.length) });
    return { freed: await assessVariants(tx, ctx, [variantId], { includeFree: components.length === 0 }) };
  });
}
