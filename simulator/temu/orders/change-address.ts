import { optionalText } from "../../console/fields";
import type { Platform } from "../platform";
import { announceAddress } from "../push/announce";
import type { ParentOrder } from "../records";
import type { Address } from "./address";
import { touch } from "./move-order";

const changeable = [
  "firstName",
  "lastName",
  "mobile",
  "state",
  "city",
  "line1",
  "line2",
  "postCode",
] as const;

export function readAddress(body: { [key: string]: unknown }): Partial<Address> {
  const address: Partial<Address> = {};
  for (const key of changeable) {
    const value = optionalText(body, key);
    if (value !== undefined) address[key] = value;
  }
  return address;
}

/** The buyer asks first; the seller who ships meanwhile must refuse it by name. */
export function requestAddressChange(
  platform: Platform,
  parent: ParentOrder,
  change: Partial<Address>,
): void {
  parent.wantedAddress = { ...parent.address, ...(Object.keys(change).length > 0 ? change : usual(parent)) };
  touch(platform, parent);
}

/** The address changes now, to what was asked for or to what is given. */
export function changeAddress(platform: Platform, parent: ParentOrder, change: Partial<Address>): void {
  const wanted = Object.keys(change).length > 0 ? change : (parent.wantedAddress ?? usual(parent));
  parent.address = { ...parent.address, ...wanted };
  parent.wantedAddress = null;
  parent.warnings = [...new Set([...parent.warnings, "CONFIRMED_CHANGED_ADDRESS"])];
  touch(platform, parent);
  announceAddress(platform, parent);
}

const usual = (parent: ParentOrder) => ({
  line1: `${1 + (parent.shipCalls.length % 9)} Changed Street`,
  line2: "",
});
