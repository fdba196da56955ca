import { touch } from "../orders/move-order";
import type { Platform } from "../platform";
import type { LabelJob, Package } from "../records";
import { markShipped } from "../shipments/mark-shipped";
import { parentsIn } from "../shipments/parents-in";
import { remaining } from "../shipments/send-request";
import { spendNumber } from "../shipments/spent-numbers";
import { stillOwed } from "./still-owed";

/** The carrier's answer has come: a number, or a reason why not. */
export function settleLabel(platform: Platform, parcel: Package, label: LabelJob): void {
  if (!isStillWanted(platform, parcel)) label.status = 3;
  else if (label.outcome === "failed") {
    label.status = 2;
    label.failReason = "Address cannot be served by this channel";
  } else {
    label.status = 1;
    label.boughtAt = platform.now();
    parcel.trackingNumber = labelNumber(parcel.carrierName, platform.count("label"));
    spendNumber(platform, parcel);
  }
  platform.packages.put(parcel);
  for (const parent of parentsIn(platform, parcel)) touch(platform, parent);
  if (label.status === 1 && label.shipLaterHours === null) shipLabelled(platform, parcel);
}

/** The package counts as shipped: at once, by confirmation, or because its time has run out. */
export function shipLabelled(platform: Platform, parcel: Package): void {
  const leaving = stillOwed(platform, parcel);
  parcel.shippedAt = platform.now();
  platform.packages.put(parcel);
  markShipped(platform, leaving);
}

export function isStillWanted(platform: Platform, parcel: Package): boolean {
  const parents = parentsIn(platform, parcel);
  return parcel.contents.every(({ orderSn, quantity }) =>
    parents.some(
      ({ status, orders }) =>
        (status === 2 || status === 41) &&
        orders.some((order) => order.id === orderSn && remaining(order) >= quantity),
    ),
  );
}

function labelNumber(company: string, serial: number): string {
  const digits = String(serial).padStart(10, "0");
  if (company === "USPS") return `940055000000${digits}`;
  if (company === "UPS") return `1ZLABEL0${digits}`;
  return `77${digits}`;
}
