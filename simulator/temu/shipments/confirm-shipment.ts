import { judgeTracking } from "../../tracking-numbers";
import type { MallCall } from "../endpoint";
import type { ParentOrder } from "../records";
import { checkNoLabel } from "./check-no-label";
import { checkCombination, checkOrders } from "./check-order";
import { checkTracking, type Tracked } from "./check-tracking";
import { checkWarehouse } from "./check-warehouse";
import { type Box, handOver } from "./hand-over";
import { noted } from "./note-call";
import { refusal } from "./refusals";
import {
  checkQuantities,
  checkShape,
  contentsOf,
  parentsOf,
  readSendRequests,
  type SendRequest,
  type SendType,
} from "./send-request";
import { settlePending } from "./settle-pending";

const TYPE = "bg.logistics.shipment.v2.confirm";
const MOST_SUB_PACKAGES = 10;

/** bg.logistics.shipment.v2.confirm: all packages of all orders named, or nothing at all. */
export function confirmShipment(call: MallCall): object {
  const { sendType, requests } = readSendRequests(call);
  const parents = parentsOf(requests);
  const trackingNumbers = requests.map(({ fields }) => fields.text("trackingNumber") ?? "");
  return noted(call.platform, { type: TYPE, parents, trackingNumbers }, () => {
    const boxes = check(call, sendType, requests, parents);
    settlePending(call.platform, requests);
    for (const box of boxes) handOver(call.platform, call.mall, box);
    return { assistantAgreementText: null, warningMessage: boxes.flatMap(doubts) };
  });
}

/** The number may be right, yet does not look like one of this carrier and no other. */
function doubts({ main, subs }: Box): string[] {
  return [main, ...subs].flatMap(({ carrier, trackingNumber }) => {
    const verdict = judgeTracking(carrier.name, trackingNumber);
    return verdict.kind === "doubt" ? [`${trackingNumber}: ${verdict.warning}`] : [];
  });
}

function check(
  { platform, mall }: MallCall,
  sendType: SendType,
  requests: SendRequest[],
  parents: ParentOrder[],
): Box[] {
  if (mall.restrictions.includes("no_tracking_confirmation")) throw refusal("noTrackingConfirmation");
  checkShape(sendType, requests, mall.partialShipments);
  for (const { lines, acceptance } of requests) checkOrders(platform, mall, lines, acceptance);
  for (const parent of parents) checkSelfShipping(platform, parent);
  checkCombination(parents);
  checkQuantities(requests, mall.partialShipments);
  const boxes = requests.map((request): Box => {
    const main = readTracked(request);
    const subs = readSubPackages(request);
    const place = (tracked: Tracked & { warehouseId: string | undefined }) => ({
      trackingNumber: tracked.trackingNumber,
      warehouse: checkWarehouse(platform, mall, parents, tracked.warehouseId, "self_ship"),
      carrier: checkTracking(platform, mall, parents, tracked),
    });
    return { contents: contentsOf(request.lines), main: place(main), subs: subs.map(place) };
  });
  const numbers = boxes.flatMap(({ main, subs }) =>
    [main, ...subs].map(({ trackingNumber }) => trackingNumber),
  );
  if (new Set(numbers).size < numbers.length) throw refusal("trackingTwice");
  return boxes;
}

function checkSelfShipping(platform: MallCall["platform"], parent: ParentOrder): void {
  if (parent.regionId === 29) throw refusal("brazil");
  if (parent.paymentType === "COD") throw refusal("codNeedsLabel");
  if (parent.warnings.includes("RESTRICT_SELF_SHIPPING")) throw refusal("noTrackingConfirmation");
  checkNoLabel(platform, parent);
}

function readTracked({ fields }: Pick<SendRequest, "fields">) {
  return {
    carrierId: String(fields.requiredInteger("carrierId")),
    trackingNumber: fields.text("trackingNumber") ?? "",
    warehouseId: fields.text("selfShippingWarehouseId"),
  };
}

/** For one bulky item that fills several boxes. */
function readSubPackages({ fields, lines }: Pick<SendRequest, "fields" | "lines">) {
  const subs = fields.objects("subSendRequests") ?? [];
  if (subs.length > MOST_SUB_PACKAGES) throw refusal("tooManySubNumbers");
  if (subs.length > 0 && (lines.length !== 1 || lines[0]?.quantity !== 1))
    throw refusal("subPackageQuantity");
  return subs.map((sub) => readTracked({ fields: sub }));
}
