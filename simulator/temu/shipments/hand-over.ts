import { touch } from "../orders/move-order";
import type { Platform } from "../platform";
import type { Carrier, Content, Mall, Package, Warehouse } from "../records";
import { addPackage } from "./add-package";
import { markShipped } from "./mark-shipped";
import { parentsIn } from "./parents-in";

type Place = { trackingNumber: string; warehouse: Warehouse; carrier: Carrier };

/** One package as the seller hands it over, with the boxes that travel beside it. */
export type Box = { contents: Content[]; main: Place; subs: Place[] };

export function handOver(platform: Platform, mall: Mall, box: Box): Package {
  const main = pack(platform, mall, box.contents, box.main, null);
  for (const sub of box.subs) pack(platform, mall, box.contents, sub, main.id);
  markShipped(platform, box.contents);
  return main;
}

/** A box beside a package that has left already. */
export function addBox(platform: Platform, mall: Mall, main: Package, place: Place): void {
  pack(platform, mall, main.contents, place, main.id);
  for (const parent of parentsIn(platform, main)) touch(platform, parent);
}

function pack(
  platform: Platform,
  mall: Mall,
  contents: Content[],
  { trackingNumber, warehouse, carrier }: Place,
  mainPackageSn: string | null,
): Package {
  return addPackage(platform, mall, {
    contents,
    carrierId: carrier.id,
    carrierName: carrier.name,
    trackingNumber,
    deliveryType: 1,
    warehouseId: warehouse.id,
    mainPackageSn,
    shippedAt: platform.now(),
    label: null,
  });
}
