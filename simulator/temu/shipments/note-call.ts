import type { Platform } from "../platform";
import { PlatformError } from "../platform-error";
import type { ParentOrder } from "../records";

type Called = { type: string; parents: ParentOrder[]; trackingNumbers: string[] };

/** Keeps in the orders that a shipping call reached them, and what became of it. */
export function noted<Result>(
  platform: Platform,
  { type, parents, trackingNumbers }: Called,
  work: () => Result,
): Result {
  const note = (outcome: "applied" | number) => {
    for (const parent of parents) {
      parent.shipCalls.push({ at: platform.now(), type, trackingNumbers, outcome });
      platform.orders.put(parent);
    }
  };
  try {
    const result = work();
    note("applied");
    return result;
  } catch (error) {
    if (error instanceof PlatformError) note(error.code);
    throw error;
  }
}
