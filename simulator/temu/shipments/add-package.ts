import type { Platform } from "../platform";
import type { Content, Mall, Package } from "../records";
import { parentsIn } from "./parents-in";
import { spendNumber } from "./spent-numbers";

type NewPackage = Pick<
  Package,
  "carrierId" | "carrierName" | "trackingNumber" | "deliveryType" | "warehouseId" | "shippedAt" | "label"
> & { contents: Content[]; mainPackageSn?: string | null };

/** A package, known to the orders of which it holds something. */
export function addPackage(platform: Platform, mall: Mall, wanted: NewPackage): Package {
  const parents = parentsIn(platform, wanted);
  const [first] = parents;
  if (!first) throw new Error("a package without an order");
  const parcel: Package = platform.packages.put({
    id: platform.newId("package"),
    mallId: mall.id,
    gateway: first.gateway,
    mainPackageSn: null,
    createdAt: platform.now(),
    deliveredAt: null,
    scans: [],
    corrections: 0,
    ...wanted,
  });
  if (parcel.trackingNumber !== "") spendNumber(platform, parcel);
  for (const parent of parents) {
    parent.packageSns.push(parcel.id);
    platform.orders.put(parent);
  }
  return parcel;
}
