export { countVariants, countVariantsInput } from "./count-variants";
export { createSku, skuInput } from "./create-sku";
export { ensureVariants, type VariantIds, variantKey } from "./ensure-variants";
export { listSkus, listSkusInput } from "./list-skus";
export { getVariant, listVariants, listVariantsInput } from "./list-variants";
export { mappingInput, saveMapping } from "./save-mapping";
