import { judgeTracking, looksWrong } from "../../tracking-numbers";
import type { Platform } from "../platform";
import type { Carrier, Mall, ParentOrder } from "../records";
import { refusal } from "./refusals";
import { spentNumber } from "./spent-numbers";

export type Tracked = { carrierId: string; trackingNumber: string };

/** Number and carrier of one box. Numbers work once in the life of a store, whatever became of the package. */
export function checkTracking(
  platform: Platform,
  mall: Mall,
  parents: ParentOrder[],
  { carrierId, trackingNumber }: Tracked,
): Carrier {
  if (trackingNumber.trim() === "") throw refusal("trackingBlank");
  if (!/^[A-Za-z0-9]+$/.test(trackingNumber)) throw refusal("trackingSymbols", trackingNumber);
  if (trackingNumber.length < 6 || trackingNumber.length > 40)
    throw refusal("trackingInvalid", trackingNumber);
  if (/^(.)\1+$/.test(trackingNumber)) throw refusal("trackingUnknown", trackingNumber);
  const carrier = platform.carriers.get(carrierId);
  if (!carrier || parents.some(({ regionId }) => regionId !== carrier.regionId)) throw refusal("carrier");
  checkRestrictions(mall, parents, carrier);
  checkPattern(carrier, trackingNumber);
  const earlier = spentNumber(platform, mall, trackingNumber);
  if (earlier) throw refusal(earlier.isOfPlatform ? "trackingOfPlatform" : "trackingUsed");
  return carrier;
}

function checkRestrictions(mall: Mall, parents: ParentOrder[], carrier: Carrier): void {
  const warned = (name: string) => parents.some(({ warnings }) => warnings.includes(name));
  if (carrier.brand === "USPS" && mall.restrictions.includes("no_usps_self_shipping"))
    throw refusal("noUsps");
  if (carrier.brand === "FedEx" && mall.restrictions.includes("no_fedex_self_shipping"))
    throw refusal("noFedex");
  if (carrier.brand === "USPS" && warned("RESTRICT_USPS_SELF_SHIPPING")) throw refusal("noUsps");
  if (carrier.brand === "FedEx" && warned("RESTRICT_FEDEX_SELF_SHIPPING")) throw refusal("noFedex");
  if (warned(`BLOCK_LOGISTICS_PROVIDERS_{${carrier.name}}`)) throw refusal("carrierExcluded");
}

/** Carriers whose numbers are known must have one of them; the others may have anything. */
function checkPattern({ name }: Carrier, trackingNumber: string): void {
  if (judgeTracking(name, trackingNumber).kind === "mismatch")
    throw refusal("trackingMismatch", trackingNumber);
  if (looksWrong(name, trackingNumber)) throw refusal("trackingLooksWrong", trackingNumber);
}
