export { countVariants, countVariantsInput } from "./count-variants";
export { createSku, skuInput } from "./create-sku";
export { listSkus, listSkusInput } from "./list-skus";
export { getVariant, listVariants, listVariantsInput } from "./list-variants";
export { mappingInput, saveMapping } from "./save-mapping";
