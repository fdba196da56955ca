import type { OrderStatus } from "../orders/order-states";
import type { Platform } from "../platform";
import type { Mall, ParentOrder } from "../records";
import { carriersOf } from "./carriers";
import { deliverPackages } from "./carry";
import { handOver } from "./hand-over";
import { remaining } from "./send-request";

/** Brings a new order as far as asked, with a parcel that the seller sent by hand. */
export function shipInvented(platform: Platform, mall: Mall, parent: ParentOrder, status: OrderStatus): void {
  const [carrier] = carriersOf(platform, parent.regionId);
  const warehouse = platform.warehouses.inGroup(mall.id)[0];
  if (!carrier || !warehouse) throw new Error(`mall ${mall.name} cannot ship: no carrier or no warehouse`);
  const contents = parent.orders.map((order) => ({
    parentOrderSn: parent.id,
    orderSn: order.id,
    quantity: remaining(order),
  }));
  const isPart = status === 41 || status === 51;
  const serial = String(platform.count("invented-parcel")).padStart(8, "0");
  handOver(platform, mall, {
    contents: isPart ? withoutLastUnit(contents) : contents,
    main: { trackingNumber: inventedNumber(carrier.name, serial), warehouse, carrier },
    subs: [],
  });
  if (status === 5 || status === 51) deliverPackages(platform, parent);
}

function withoutLastUnit<C extends { quantity: number }>(contents: C[]): C[] {
  const last = contents.at(-1);
  const head = contents.slice(0, -1);
  return last && last.quantity > 1 ? [...head, { ...last, quantity: last.quantity - 1 }] : head;
}

function inventedNumber(carrier: string, serial: string): string {
  if (carrier === "UPS") return `1ZSEED01${serial}00`;
  if (carrier === "Royal Mail") return `RM0${serial}GB`;
  return `37${serial}`;
}
