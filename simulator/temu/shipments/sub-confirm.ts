import type { MallCall } from "../endpoint";
import { checkTracking } from "./check-tracking";
import { checkWarehouse } from "./check-warehouse";
import { findPackage } from "./find-package";
import { addBox } from "./hand-over";
import { noted } from "./note-call";
import { parentsIn } from "./parents-in";
import { refusal } from "./refusals";

const MOST = 10;

/** bg.logistics.shipment.sub.confirm: boxes of a bulky item that left later, once only. */
export function confirmSubPackages(call: MallCall): boolean {
  const { platform, mall } = call;
  const fields = call.fields(120011020);
  const main = findPackage(call, fields.requiredText("mainPackageSn"));
  const subs = (fields.objects("sendSubRequestList") ?? []).map((sub) => ({
    carrierId: String(sub.requiredInteger("carrierId")),
    trackingNumber: sub.text("trackingNumber") ?? "",
    warehouseId: sub.text("selfShippingWarehouseId"),
  }));
  const parents = parentsIn(platform, main);
  const trackingNumbers = subs.map(({ trackingNumber }) => trackingNumber);
  const type = "bg.logistics.shipment.sub.confirm";
  return noted(platform, { type, parents, trackingNumbers }, () => {
    if (subs.length === 0) throw refusal("parameters", "sendSubRequestList");
    if (subs.length > MOST) throw refusal("tooManySubPackages");
    if (main.mainPackageSn !== null || main.shippedAt === null || main.label) {
      throw refusal("subPackageNotAllowed");
    }
    if (main.contents.length !== 1 || main.contents[0]?.quantity !== 1) throw refusal("subPackageQuantity");
    const hasSubs = platform.packages.inGroup(mall.id).some(({ mainPackageSn }) => mainPackageSn === main.id);
    if (hasSubs) throw refusal("subPackagesOnce");
    if (new Set(trackingNumbers).size < subs.length) throw refusal("trackingTwice");
    const places = subs.map((sub) => ({
      trackingNumber: sub.trackingNumber,
      warehouse: checkWarehouse(platform, mall, parents, sub.warehouseId, "self_ship"),
      carrier: checkTracking(platform, mall, parents, sub),
    }));
    for (const place of places) addBox(platform, mall, main, place);
    return true;
  });
}
