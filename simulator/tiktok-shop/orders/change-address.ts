import { optionalText } from "../../console/fields";
import type { Platform } from "../platform";
import type { Order } from "../records";
import { announceAddress } from "../webhooks/announce";
import type { Address } from "./address";

const changeable = ["firstName", "lastName", "phone", "postalCode", "line1", "line2", "postTown"] as const;

export function readAddress(body: { [key: string]: unknown }): Partial<Address> {
  const address: Partial<Address> = {};
  for (const key of changeable) {
    const value = optionalText(body, key);
    if (value !== undefined) address[key] = value;
  }
  return address;
}

/** The buyer corrects the address. Not a status change, so `update_time` stays: only webhook 3 tells of it. */
export function changeAddress(platform: Platform, order: Order, body: { [key: string]: unknown }): void {
  const change = readAddress(body);
  const usual = { line1: `${1 + (order.lines.length % 9)} Changed Street`, line2: "" };
  order.address = { ...order.address, ...(Object.keys(change).length > 0 ? change : usual) };
  order.hasUpdatedAddress = true;
  platform.orders.put(order);
  announceAddress(platform, order);
}
