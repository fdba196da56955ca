import type { VariantId } from "@/domain/ids";
import {
  countVariants,
  countVariantsInput,
  createSku,
  getVariant,
  listSkus,
  listSkusInput,
  listVariants,
  listVariantsInput,
  mappingInput,
  saveMapping,
  skuInput,
} from "@/server/catalogue";
import { byId, memberProcedure, router } from "../trpc";

export const catalogueRouter = router({
  variants: memberProcedure.input(listVariantsInput).query(({ ctx, input }) => listVariants(ctx.verb, input)),
  counts: memberProcedure.input(countVariantsInput).query(({ ctx, input }) => countVariants(ctx.verb, input)),
  variant: memberProcedure.input(byId).query(({ ctx, input }) => getVariant(ctx.verb, input.id as VariantId)),
  skus: memberProcedure.input(listSkusInput).query(({ ctx, input }) => listSkus(ctx.verb, input)),
  createSku: memberProcedure.input(skuInput).mutation(({ ctx, input }) => createSku(ctx.verb, input)),
  saveMapping: memberProcedure.input(mappingInput).mutation(({ ctx, input }) => saveMapping(ctx.verb, input)),
});
