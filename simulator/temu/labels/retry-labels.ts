import type { MallCall } from "../endpoint";
import { checkWarehouse } from "../shipments/check-warehouse";
import { findPackage } from "../shipments/find-package";
import { noted } from "../shipments/note-call";
import { parentsIn } from "../shipments/parents-in";
import { refusal } from "../shipments/refusals";
import { priceMinor } from "./channels";
import { chooseChannel } from "./choose-channel";
import { readSizes } from "./read-sizes";

const TYPE = "bg.logistics.shipment.update";
const MOST_RETRIES = 1;

/** bg.logistics.shipment.update: buys the label of a failed package again, once. */
export function retryLabels(call: MallCall): boolean {
  const { platform, mall } = call;
  const list = call.fields(120011020).objects("retrySendPackageRequestList");
  if (!list || list.length === 0) throw refusal("parameters", "retrySendPackageRequestList");
  const wanted = list.map((fields) => ({
    fields,
    parcel: findPackage(call, fields.requiredText("packageSn")),
  }));
  const parents = [...new Set(wanted.flatMap(({ parcel }) => parentsIn(platform, parcel)))];
  return noted(platform, { type: TYPE, parents, trackingNumbers: [] }, () => {
    const checked = wanted.map(({ fields, parcel }) => {
      const { label } = parcel;
      if (label?.status === 3) throw refusal("packageCancelled");
      if (label?.status !== 2) throw refusal("notFailed");
      if (label.retries >= MOST_RETRIES) throw refusal("secondRetry");
      const own = parentsIn(platform, parcel);
      const regionId = own[0]?.regionId ?? 0;
      const warehouse = checkWarehouse(platform, mall, own, fields.text("warehouseId"), "label");
      const sizes = readSizes(fields, regionId);
      return { parcel, label, warehouse, sizes, channel: chooseChannel(fields, regionId, sizes) };
    });
    const { labelPolls, labelOutcome } = platform.settings();
    for (const { parcel, label, warehouse, sizes, channel } of checked) {
      parcel.warehouseId = warehouse.id;
      parcel.carrierId = channel.shipCompanyId;
      parcel.carrierName = channel.company;
      parcel.label = {
        ...label,
        status: 0,
        pollsLeft: labelPolls,
        outcome: labelOutcome,
        failReason: "",
        channelId: channel.channelId,
        shipLogisticsType: channel.shipLogisticsType,
        amountMinor: priceMinor(channel, sizes.grams),
        sizes: sizes.asSent,
        retries: label.retries + 1,
      };
      platform.packages.put(parcel);
    }
    return true;
  });
}
