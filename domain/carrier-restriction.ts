import { type Carrier, carriers } from "./carriers";
import type { OrderNotice } from "./marketplace-order";

const normal = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Whether the marketplace said of an order that parcels of this carrier are not wanted. */
export function isRestricted(carrier: Carrier, notices: readonly OrderNotice[]): boolean {
  const names = [normal(carriers[carrier]), normal(carrier)];
  return notices.some(
    ({ kind, detail }) =>
      kind === "carrier_restricted" && detail.split(/[,;|{}]/).some((name) => names.includes(normal(name))),
  );
}
