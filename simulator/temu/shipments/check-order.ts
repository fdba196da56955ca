import type { Platform } from "../platform";
import type { Mall, ParentOrder } from "../records";
import { refusal } from "./refusals";
import type { SendLine } from "./send-request";

/** Whether these orders may leave now, however they travel. */
export function checkOrders(platform: Platform, mall: Mall, lines: SendLine[], acceptance: string[]): void {
  for (const { order } of lines) {
    if (order.fulfillmentType !== "fulfillBySeller") throw refusal("cooperative");
  }
  for (const parent of new Set(lines.map((line) => line.parent))) {
    checkStatus(parent);
    checkPending(platform, parent, acceptance);
  }
  if (mall.restrictions.includes("unsigned_agreement")) throw refusal("unsignedAgreement");
}

function checkStatus({ status }: ParentOrder): void {
  if (status === 4 || status === 5 || status === 51) throw refusal("alreadyShipped");
  if (status !== 2 && status !== 41) throw refusal("nothingShippable");
}

/** What the buyer has asked for stands in the way until the seller says no to it, by name. */
function checkPending(platform: Platform, parent: ParentOrder, acceptance: string[]): void {
  const pending = platform.cancellations
    .inGroup(parent.mallId)
    .find(({ parentOrderSn, group }) => parentOrderSn === parent.id && group === 8);
  if (pending?.isUnderReview) throw refusal("cancellationUnderReview");
  if (pending && !acceptance.includes("DENY_CANCELLATION")) throw refusal("cancellationPending");
  if (parent.wantedAddress && !acceptance.includes("DENY_ADDRESS_CHANGE"))
    throw refusal("addressChangePending");
  if (parent.hasRiskAlert && !acceptance.includes("DENY_PARENT_RISK_WARNING")) throw refusal("riskPending");
  const useless =
    (acceptance.includes("DENY_CANCELLATION") && !pending) ||
    (acceptance.includes("DENY_ADDRESS_CHANGE") && !parent.wantedAddress) ||
    (acceptance.includes("DENY_PARENT_RISK_WARNING") && !parent.hasRiskAlert);
  if (useless) throw refusal("parameters", "confirmAcceptance without such a request");
}

/** Several orders in one package go to one address and are paid in one way. */
export function checkCombination(parents: ParentOrder[]): void {
  const [first] = parents;
  if (parents.some(({ paymentType }) => paymentType !== first?.paymentType)) throw refusal("codCombined");
  if (parents.some(({ address }) => JSON.stringify(address) !== JSON.stringify(first?.address))) {
    throw refusal("addressesDiffer");
  }
}
