import { touch } from "../orders/move-order";
import type { Platform } from "../platform";
import type { LabelJob, Mall, Package } from "../records";
import { addPackage } from "../shipments/add-package";
import { parentsIn } from "../shipments/parents-in";
import type { WantedLabel } from "./buy-labels";
import { priceMinor } from "./channels";

type NewJob = WantedLabel & { shipLaterHours: number | null; boughtBy?: LabelJob["boughtBy"] };

/** A package whose label is being bought. */
export function openJob(platform: Platform, mall: Mall, wanted: NewJob): Package {
  const { contents, warehouse, sizes, channel, shipLaterHours } = wanted;
  const { labelPolls, labelOutcome } = platform.settings();
  const parcel = addPackage(platform, mall, {
    contents,
    carrierId: channel.shipCompanyId,
    carrierName: channel.company,
    trackingNumber: "",
    deliveryType: 2,
    warehouseId: warehouse.id,
    shippedAt: null,
    label: {
      status: 0,
      pollsLeft: labelPolls,
      outcome: labelOutcome,
      failReason: "",
      channelId: channel.channelId,
      shipLogisticsType: channel.shipLogisticsType,
      amountMinor: priceMinor(channel, sizes.grams),
      shipLaterHours,
      boughtAt: null,
      retries: 0,
      boughtBy: wanted.boughtBy ?? "api",
      sizes: sizes.asSent,
    },
  });
  for (const parent of parentsIn(platform, parcel)) touch(platform, parent);
  return parcel;
}
