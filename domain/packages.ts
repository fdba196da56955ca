/** How far the packages of an order are, where the marketplace wants to hear of all of them at once. */
export interface OrderPackages {
  /** Those that left, with a tracking number. */
  numbered: number;
  /** Those promised to a warehouse. */
  planned: number;
  /** Something is still owed that no package holds: at least one more will be needed. */
  hasRest: boolean;
}

/** "Waiting for tracking of package `next` of `of`"; null when every package has its number. */
export function missingPackage({ numbered, planned, hasRest }: OrderPackages): MissingPackage | null {
  const of = numbered + planned + (hasRest ? 1 : 0);
  return numbered < of ? { next: numbered + 1, of } : null;
}

export interface MissingPackage {
  next: number;
  of: number;
}
