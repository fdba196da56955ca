import { z } from "zod";
import { constraintOf } from "@/db/error-code";
import { skus } from "@/db/schema";
import type { SkuId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

export const skuInput = z.object({
  code: z.string().trim().min(1).max(64),
  name: z.string().trim().max(200).default(""),
});

export async function createSku(ctx: Ctx, input: z.input<typeof skuInput>): Promise<{ id: SkuId }> {
  demand(ctx, "catalogue.edit");
  const { code, name } = skuInput.parse(input);
  try {
    return await change(ctx, async (tx) => {
      const [sku] = await tx
        .insert(skus)
        .values({ organizationId: ctx.organizationId, code, name, createdAt: ctx.now() })
        .returning({ id: skus.id });
      if (!sku) throw new AppError("internal", "the sku was not written");
      await record(tx, ctx, "sku.created", sku.id, { code });
      return sku;
    });
  } catch (error) {
    if (constraintOf(error) !== "skus_code") throw error;
    throw new AppError("conflict", "sku code taken", {
      reason: "sku_code_taken",
      field: "code",
      cause: error,
    });
  }
}
