import type { Platform } from "../platform";
import type { Mall, Package, SpentNumber } from "../records";

/** A number works once in the life of a store, even when it was corrected or its package was cancelled. */
export function spendNumber(platform: Platform, { mallId, trackingNumber, label }: Package): void {
  platform.spentNumbers.put({
    id: keyOf(mallId, trackingNumber),
    isOfPlatform: label !== null && label.status === 1,
  });
}

export function spentNumber(platform: Platform, mall: Mall, trackingNumber: string): SpentNumber | undefined {
  return platform.spentNumbers.get(keyOf(mall.id, trackingNumber));
}

const keyOf = (mallId: string, trackingNumber: string) => `${mallId} ${trackingNumber.toUpperCase()}`;
