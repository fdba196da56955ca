import type { MallCall } from "../endpoint";
import { touch } from "../orders/move-order";
import type { Platform } from "../platform";
import type { Package } from "../records";
import { checkTracking, type Tracked } from "./check-tracking";
import { checkWarehouse } from "./check-warehouse";
import { findPackage } from "./find-package";
import { markShipped } from "./mark-shipped";
import { noted } from "./note-call";
import { parentsIn } from "./parents-in";
import { refusal } from "./refusals";
import { spendNumber } from "./spent-numbers";

const TYPE = "bg.logistics.shipment.shippingtype.update";
const MOST_CORRECTIONS = 3;
const EDITABLE_SECONDS = 5 * 86_400;

/** bg.logistics.shipment.shippingtype.update: another number, or a failed label turned into self-shipping. */
export function editPackages(call: MallCall): boolean {
  const list = call.fields(120011020).objects("editPackageRequestList");
  if (!list || list.length === 0) throw refusal("parameters", "editPackageRequestList");
  const wanted = list.map((item) => ({
    parcel: findPackage(call, item.requiredText("packageSn")),
    trackingNumber: item.text("trackingNumber") ?? "",
    carrierId: String(item.requiredInteger("shipCompanyId")),
    warehouseId: item.text("selfShippingWarehouseId"),
  }));
  const trackingNumbers = wanted.map(({ trackingNumber }) => trackingNumber);
  const parents = [...new Set(wanted.flatMap(({ parcel }) => parentsIn(call.platform, parcel)))];
  noted(call.platform, { type: TYPE, parents, trackingNumbers }, () => {
    if (new Set(trackingNumbers).size < wanted.length) throw refusal("trackingTwice");
    for (const apply of wanted.map((edit) => checked(call, edit))) apply();
    for (const parent of parents) touch(call.platform, parent);
  });
  return true;
}

type Edit = Tracked & { parcel: Package; warehouseId: string | undefined };

/** Checks one edit; what it returns carries it out. */
function checked({ platform, mall }: MallCall, edit: Edit): () => void {
  const { parcel, trackingNumber, carrierId } = edit;
  checkEditable(platform, parcel);
  const parents = parentsIn(platform, parcel);
  const warehouse = checkWarehouse(platform, mall, parents, edit.warehouseId, "self_ship");
  const isSame = parcel.trackingNumber === trackingNumber && parcel.carrierId === carrierId;
  const carrier = isSame ? null : checkTracking(platform, mall, parents, edit);
  return () => {
    const wasFailed = parcel.label?.status === 2;
    if (parcel.label) parcel.label.status = 9;
    if (carrier) Object.assign(parcel, { carrierId: carrier.id, carrierName: carrier.name, trackingNumber });
    parcel.warehouseId = warehouse.id;
    parcel.deliveryType = 1;
    parcel.corrections += 1;
    parcel.shippedAt ??= platform.now();
    spendNumber(platform, parcel);
    platform.packages.put(parcel);
    if (wasFailed) markShipped(platform, parcel.contents);
  };
}

function checkEditable(platform: Platform, parcel: Package): void {
  if (parcel.label?.status === 2) {
    if (parcel.mainPackageSn !== null) throw refusal("notSelfShipped");
    return;
  }
  const isLate = parcel.shippedAt !== null && parcel.shippedAt + EDITABLE_SECONDS < platform.now();
  const isLabel = parcel.label !== null && parcel.label.status !== 9;
  if (isLabel || isLate || parcel.deliveredAt !== null || parcel.corrections >= MOST_CORRECTIONS) {
    throw refusal("notEditable");
  }
}
