import type { Platform } from "../platform";
import type { Package } from "../records";

/** Packages that hold some of an order; cancelled labels left nothing behind. */
export function packagesOf(platform: Platform, mallId: string, orderSn: string): Package[] {
  return platform.packages
    .inGroup(mallId)
    .filter(
      (parcel) => parcel.label?.status !== 3 && parcel.contents.some((item) => item.orderSn === orderSn),
    );
}

export function packagesOfParent(platform: Platform, mallId: string, parentOrderSn: string): Package[] {
  return platform.packages
    .inGroup(mallId)
    .filter(({ contents }) => contents.some((item) => item.parentOrderSn === parentOrderSn));
}
