import type { MallCall } from "../endpoint";
import type { Package } from "../records";
import { refusal } from "./refusals";

/** A package of this mall on this gateway. */
export function findPackage({ platform, mall, gateway }: MallCall, packageSn: string): Package {
  const parcel = platform.packages.get(packageSn);
  if (!parcel || parcel.mallId !== mall.id || parcel.gateway !== gateway) throw refusal("package", packageSn);
  return parcel;
}
