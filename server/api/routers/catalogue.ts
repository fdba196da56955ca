import type { VariantId } from "@/domain/ids";
import {
  countVariants,
  countVariantsInput,
  createSku,
  getVariant,
  listMappingSources,
  listSkus,
  listSkusInput,
  listUnmapped,
  listVariants,
  listVariantsInput,
  mappingCopyInput,
  mappingFileInput,
  mappingInput,
  mappingSourcesInput,
  mappingsInput,
  previewMappingCopy,
  previewMappingFile,
  saveMapping,
  saveMappings,
  skuInput,
  unmappedInput,
} from "@/server/catalogue";
import { byId, memberProcedure, router } from "../trpc";

export const catalogueRouter = router({
  variants: memberProcedure.input(listVariantsInput).query(({ ctx, input }) => listVariants(ctx.verb, input)),
  counts: memberProcedure.input(countVariantsInput).query(({ ctx, input }) => countVariants(ctx.verb, input)),
  variant: memberProcedure.input(byId).query(({ ctx, input }) => getVariant(ctx.verb, input.id as VariantId)),
  skus: memberProcedure.input(listSkusInput).query(({ ctx, input }) => listSkus(ctx.verb, input)),
  createSku: memberProcedure.input(skuInput).mutation(({ ctx, input }) => createSku(ctx.verb, input)),
  saveMapping: memberProcedure.input(mappingInput).mutation(({ ctx, input }) => saveMapping(ctx.verb, input)),
  saveMappings: memberProcedure
    .input(mappingsInput)
    .mutation(({ ctx, input }) => saveMappings(ctx.verb, input)),
  unmapped: memberProcedure.input(unmappedInput).query(({ ctx, input }) => listUnmapped(ctx.verb, input)),
  // Writes nothing, and is asked as a mutation because an address is too short for a file.
  previewMappingFile: memberProcedure
    .input(mappingFileInput)
    .mutation(({ ctx, input }) => previewMappingFile(ctx.verb, input)),
  mappingSources: memberProcedure
    .input(mappingSourcesInput)
    .query(({ ctx, input }) => listMappingSources(ctx.verb, input)),
  previewMappingCopy: memberProcedure
    .input(mappingCopyInput)
    .query(({ ctx, input }) => previewMappingCopy(ctx.verb, input)),
});
