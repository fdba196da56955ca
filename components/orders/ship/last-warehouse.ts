let last = "";

/** A packing table ships from one warehouse for hours: the next form opens with the last choice. */
export function rememberWarehouse(warehouseId: string): void {
  last = warehouseId;
}

/** The last choice if it is still there, else the only one, else none. */
export function likelyWarehouse(warehouses: readonly { id: string }[]): string {
  if (warehouses.some(({ id }) => id === last)) return last;
  return warehouses.length === 1 ? (warehouses[0]?.id ?? "") : "";
}
