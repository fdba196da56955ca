import type { OpenRequest, OrderNotice, OrderNoticeKind } from "@/domain/marketplace-order";
import type { WireOrder } from "./wire";

const requests: Record<string, OpenRequest> = {
  pending_buyer_cancellation: "cancellation",
  pending_buyer_address_change: "address_change",
  pending_risk_control_alert: "risk_review",
};

const notices: Record<string, OrderNoticeKind> = {
  soon_to_be_overdue: "soon_overdue",
  past_due: "overdue",
  signature_required_on_delivery: "signature_required",
  SUGGEST_SIGNATURE_ON_DELIVERY: "signature_suggested",
  CONFIRMED_CHANGED_ADDRESS: "address_changed",
  RESTRICT_SELF_SHIPPING: "own_carriers_restricted",
  REQUIRES_CUSTOMER_PICKUP: "buyer_picks_up",
  SAVE_SN_INFORMATION_FOR_RETURN: "record_serial_numbers",
  REQUIRES_AUTHENTICATION_REPORT_SUBMISSION: "authentication_report",
  REQUIRES_AGE_VERIFICATION: "age_check",
};

const restrictedCarriers: Record<string, string> = {
  RESTRICT_FEDEX_SELF_SHIPPING: "FedEx",
  RESTRICT_USPS_SELF_SHIPPING: "USPS",
};

/** The carriers' names stand in the word itself. */
const blockedCarriers = /^BLOCK_LOGISTICS_PROVIDERS_\{?(.*?)\}?$/;

const collectedByBuyer = 3;

export function openRequestsOf({ parentOrderMap }: WireOrder): OpenRequest[] {
  return parentOrderMap.parentOrderLabel.names.flatMap((name) => requests[name] ?? []);
}

/** Once each, however many lines say it. */
export function noticesOf({ parentOrderMap, orderList }: WireOrder): OrderNotice[] {
  const words = [
    ...parentOrderMap.parentOrderLabel.names.filter((name) => !Object.hasOwn(requests, name)),
    ...parentOrderMap.fulfillmentWarning,
    ...(parentOrderMap.shippingMethod === collectedByBuyer ? ["REQUIRES_CUSTOMER_PICKUP"] : []),
    ...orderList.flatMap((line) => [...line.orderLabel.names, ...line.fulfillmentWarning]),
  ];
  return [...new Set(words)].map(toNotice);
}

function toNotice(word: string): OrderNotice {
  const kind = Object.hasOwn(notices, word) ? notices[word] : undefined;
  if (kind) return { kind, detail: "" };
  const carriers = restrictedCarriers[word] ?? blockedCarriers.exec(word)?.[1];
  if (carriers) return { kind: "carrier_restricted", detail: carriers };
  return { kind: "other", detail: word };
}
