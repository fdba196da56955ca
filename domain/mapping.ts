/** One component of what leaves the warehouse for one piece sold. */
export interface MappingComponent {
  skuId: string;
  /** Whole units of the sku per piece sold: a conversion factor, not stock. At least 1. */
  factor: number;
}

/** Above this a factor is more likely a stock figure typed into the wrong field; ask before keeping it. */
export const unusualFactor = 100;

export const largestFactor = 10_000;

/** A whole number from 1 on, or null. "1.5", "1e3" and "" are none. */
export function readFactor(typed: string): number | null {
  const text = typed.trim();
  if (!/^\d+$/.test(text)) return null;
  const factor = Number(text);
  return factor >= 1 && factor <= largestFactor ? factor : null;
}

/** Whether two mappings send the same, whatever the sequence of their components. */
export function isSameMapping(one: readonly MappingComponent[], other: readonly MappingComponent[]): boolean {
  const factors = new Map(one.map(({ skuId, factor }) => [skuId, factor]));
  return factors.size === other.length && other.every(({ skuId, factor }) => factors.get(skuId) === factor);
}

/** Units of every sku that leave the warehouse for `quantity` pieces sold. */
export function unitsToShip(
  quantity: number,
  soldFactor: number,
  components: MappingComponent[],
): { skuId: string; units: number }[] {
  return components.map(({ skuId, factor }) => ({ skuId, units: quantity * soldFactor * factor }));
}
