import { expect, it } from "vitest";
import { type Carrier, suggestProvider } from "./carriers";

const providers = ["FedEx", "ups", "USPS", "UPS-MI", "DHL", "DHL eCommerce", "Royal Mail"].map((name) => ({
  name,
}));

it.each<[Carrier, string | null]>([
  ["fedex", "FedEx"],
  ["ups", "ups"],
  ["usps", "USPS"],
  ["ups_mi", "UPS-MI"],
  ["dhl", "DHL"],
  ["dhl_ecommerce", "DHL eCommerce"],
  ["royal_mail", "Royal Mail"],
  ["gls", null],
])("NIWO-TEMU-18: suggests for %s %s", (carrier, name) => {
  expect(suggestProvider(carrier, providers)?.name ?? null).toBe(name);
});
