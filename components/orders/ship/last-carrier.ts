const lastOfStore = new Map<string, string>();

/** A packing table ships with one carrier for hours: the next form of a store opens with the last choice. */
export function rememberCarrier(storeId: string, carrier: string): void {
  lastOfStore.set(storeId, carrier);
}

/** The last choice, else the only paired one, else none. */
export function likelyCarrier(storeId: string, paired: readonly string[]): string {
  return lastOfStore.get(storeId) ?? (paired.length === 1 ? (paired[0] ?? "") : "");
}
