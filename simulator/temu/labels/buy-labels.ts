import type { MallCall } from "../endpoint";
import type { ParentOrder, Warehouse } from "../records";
import { checkNoLabel } from "../shipments/check-no-label";
import { checkCombination, checkOrders } from "../shipments/check-order";
import { checkWarehouse } from "../shipments/check-warehouse";
import { noted } from "../shipments/note-call";
import { refusal } from "../shipments/refusals";
import {
  checkQuantities,
  checkShape,
  contentsOf,
  parentsOf,
  readSendRequests,
  type SendRequest,
} from "../shipments/send-request";
import { settlePending } from "../shipments/settle-pending";
import type { Channel } from "./channels";
import { chooseChannel } from "./choose-channel";
import { openJob } from "./open-job";
import { readSizes, type Sizes } from "./read-sizes";
import { readShipLater } from "./ship-later";

const TYPE = "bg.logistics.shipment.create";

/** bg.logistics.shipment.create: takes the order and answers at once; the labels come later. */
export function buyLabels(call: MallCall): object {
  const { platform, mall } = call;
  const { sendType, requests } = readSendRequests(call);
  const parents = parentsOf(requests);
  return noted(platform, { type: TYPE, parents, trackingNumbers: [] }, () => {
    checkShape(sendType, requests, mall.partialShipments);
    for (const { lines, acceptance } of requests) checkOrders(platform, mall, lines, acceptance);
    for (const parent of parents) checkNoLabel(platform, parent);
    checkCombination(parents);
    checkQuantities(requests, mall.partialShipments);
    const hours = readShipLater(call, parents);
    const wanted = requests.map((request) => readLabel(call, parents, request));
    if (mall.restrictions.includes("no_label_funds")) throw refusal("labelFunds");
    settlePending(platform, requests);
    const packages = wanted.map((label) => openJob(platform, mall, { ...label, shipLaterHours: hours }));
    return {
      packageSnList: packages.map(({ id }) => id),
      warningMessage: null,
      shipLaterLimitTime: hours === null ? null : String(hours),
    };
  });
}

export type WantedLabel = {
  contents: ReturnType<typeof contentsOf>;
  warehouse: Warehouse;
  sizes: Sizes;
  channel: Channel;
};

function readLabel({ platform, mall }: MallCall, parents: ParentOrder[], request: SendRequest): WantedLabel {
  const { fields, lines } = request;
  const regionId = parents[0]?.regionId ?? 0;
  if (fields.flag("splitSubPackage")) throw refusal("subPackageNotAllowed");
  const warehouse = checkWarehouse(platform, mall, parents, fields.text("warehouseId"), "label");
  const sizes = readSizes(fields, regionId);
  return { contents: contentsOf(lines), warehouse, sizes, channel: chooseChannel(fields, regionId, sizes) };
}
