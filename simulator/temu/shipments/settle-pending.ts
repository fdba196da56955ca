import { refuseCancellation } from "../aftersales/answer-cancellation";
import type { Platform } from "../platform";
import type { SendRequest } from "./send-request";

/** What the seller refuses by shipping. */
export function settlePending(platform: Platform, requests: SendRequest[]): void {
  for (const { lines, acceptance } of requests) {
    for (const parent of new Set(lines.map((line) => line.parent))) {
      if (acceptance.includes("DENY_CANCELLATION")) refuseCancellation(platform, parent);
      if (acceptance.includes("DENY_ADDRESS_CHANGE")) parent.wantedAddress = null;
      if (acceptance.includes("DENY_PARENT_RISK_WARNING")) parent.hasRiskAlert = false;
      platform.orders.put(parent);
    }
  }
}
