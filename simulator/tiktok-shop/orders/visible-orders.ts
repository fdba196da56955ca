import type { Platform } from "../platform";
import type { Order } from "../records";

/** Events can be quicker than the index behind search and detail; the lag is a setting. */
export function isIndexed(platform: Platform, order: Order): boolean {
  const lag = platform.settings().indexLagSeconds;
  return lag === 0 || (order.history[0]?.at ?? order.createTime) + lag <= platform.now();
}
