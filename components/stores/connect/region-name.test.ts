import { expect, it } from "vitest";
import { regionName } from "./region-name";

it.each([
  ["US", "en", "United States"],
  ["GB", "zh", "英国"],
  ["EU-1", "en", "EU-1"],
])("%s in %s is %s", (region, locale, name) => {
  expect(regionName(region, locale)).toBe(name);
});
