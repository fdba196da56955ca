import { expect, it } from "vitest";
import { networkAddressOf } from "./network-address-of";

it.each([
  ["203.0.113.9", "203.0.113.9"],
  ["198.51.100.1, 203.0.113.9", "203.0.113.9"],
  ["", "unknown"],
])("takes from %j what the proxy wrote: %s", (forwarded, address) => {
  expect(networkAddressOf(new Headers({ "x-forwarded-for": forwarded }))).toBe(address);
});
