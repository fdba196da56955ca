import { expect, it } from "vitest";
import { isRestricted } from "./carrier-restriction";
import type { Carrier } from "./carriers";
import type { OrderNotice } from "./marketplace-order";

const notice = (detail: string, kind: OrderNotice["kind"] = "carrier_restricted") => [{ kind, detail }];

it.each<[string, Carrier, OrderNotice[], boolean]>([
  ["the carrier named", "fedex", notice("FedEx"), true],
  ["one of several", "ups_mi", notice("FedEx, UPS Mail Innovations"), true],
  ["another carrier", "ups", notice("FedEx"), false],
  ["a carrier whose name is a part of the one named", "ups", notice("UPS Mail Innovations"), false],
  ["another notice", "fedex", notice("FedEx", "other"), false],
  ["no notice", "fedex", [], false],
])("tells restricted carriers: %s", (_, carrier, notices, is) => {
  expect(isRestricted(carrier, notices)).toBe(is);
});
