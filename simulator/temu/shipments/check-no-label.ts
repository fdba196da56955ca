import type { Platform } from "../platform";
import type { LabelStatus, ParentOrder } from "../records";
import { packagesOfParent } from "./packages-of";
import { refusal } from "./refusals";

/** Nothing is sent twice: a label under way must be used, a failed one mended and not bought anew. */
export function checkNoLabel(platform: Platform, parent: ParentOrder): void {
  const waiting = packagesOfParent(platform, parent).filter(({ shippedAt }) => shippedAt === null);
  const has = (...statuses: LabelStatus[]) =>
    waiting.some(({ label }) => label !== null && statuses.includes(label.status));
  if (has(0, 1)) throw refusal("labelRequested");
  if (has(2)) throw refusal("failedLabel");
}
