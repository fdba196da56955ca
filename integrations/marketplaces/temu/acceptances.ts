import type { OpenRequest } from "@/domain/marketplace-order";

const denials: Record<OpenRequest, string> = {
  cancellation: "DENY_CANCELLATION",
  address_change: "DENY_ADDRESS_CHANGE",
  risk_review: "DENY_PARENT_RISK_WARNING",
};

/** There is no call to refuse with: shipping with the right word is the refusal. */
export const refusable = Object.keys(denials) as OpenRequest[];

/** To be sent only where such a request stands open. */
export function acceptances(refuses: OpenRequest[]): { confirmAcceptance?: string[] } {
  return refuses.length > 0 ? { confirmAcceptance: refuses.map((request) => denials[request]) } : {};
}
