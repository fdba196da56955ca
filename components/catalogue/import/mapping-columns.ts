export const mappingColumns = ["platformSkuId", "sellerSku", "variant", "sku", "factor"] as const;
export type MappingColumn = (typeof mappingColumns)[number];

/** Headings that people and other products use, beside those of our template; written as `plain` leaves them. */
const headings: Record<MappingColumn, readonly string[]> = {
  platformSkuId: ["platformskuid", "skuid", "平台skuid"],
  sellerSku: ["sellersku", "卖家sku", "sku货号", "卖家sku(sku货号)"],
  variant: ["variant", "title", "product", "平台sku", "商品", "商品名称"],
  sku: ["yoursku", "oursku", "systemsku", "sku", "系统sku"],
  factor: ["unitsperpiece", "factor", "换算数量"],
};

/** The column under a heading; null for those that do not concern us. */
export function columnOf(heading: string): MappingColumn | null {
  return mappingColumns.find((column) => headings[column].includes(plain(heading))) ?? null;
}

const plain = (heading: string) =>
  heading
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_-]/g, "");
