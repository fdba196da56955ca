import { ConsoleError } from "../../console/console-route";
import type { Platform } from "../platform";
import type { Goods, Mall, Sku } from "../records";

/** By any of its ids or by its SKU number, within one mall. */
export function findVariant(platform: Platform, mall: Mall, name: string): { goods: Goods; sku: Sku } {
  const listed = platform.goods.inGroup(mall.id);
  for (const goods of listed) {
    const sku = goods.skus.find(({ skuId, productSkuId, extCode }) =>
      [skuId, productSkuId, extCode.trim()].includes(name.trim()),
    );
    if (sku) return { goods, sku };
  }
  const known = listed.flatMap(({ skus }) => skus.map((sku) => sku.extCode || sku.skuId));
  throw new ConsoleError(404, `mall ${mall.name} has no SKU ${name}; it has ${known.join(", ")}`);
}
