import type { Platform } from "../platform";
import type { Package, ParentOrder } from "../records";

/** Packages that hold some of an order; cancelled labels left nothing behind. */
export function packagesOf(platform: Platform, parent: ParentOrder, orderSn: string): Package[] {
  return packagesOfParent(platform, parent).filter(
    (parcel) => parcel.label?.status !== 3 && parcel.contents.some((item) => item.orderSn === orderSn),
  );
}

export function packagesOfParent(platform: Platform, { packageSns }: ParentOrder): Package[] {
  return packageSns.flatMap((sn) => platform.packages.get(sn) ?? []);
}
