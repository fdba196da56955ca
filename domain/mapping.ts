/** One component of what leaves the warehouse for one piece sold. */
export interface MappingComponent {
  skuId: string;
  /** Whole units of the sku per piece sold: a conversion factor, not stock. At least 1. */
  factor: number;
}

/** Above this a factor is more likely a stock figure typed into the wrong field; ask before keeping it. */
export const unusualFactor = 100;

/** Units of every sku that leave the warehouse for `quantity` pieces sold. */
export function unitsToShip(
  quantity: number,
  soldFactor: number,
  components: MappingComponent[],
): { skuId: string; units: number }[] {
  return components.map(({ skuId, factor }) => ({ skuId, units: quantity * soldFactor * factor }));
}
