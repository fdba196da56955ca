import { expect, it } from "vitest";
import { durationParts } from "./duration-parts";

it.each([
  [0, { days: 0, hours: 0, minutes: 0 }],
  [59_999, { days: 0, hours: 0, minutes: 0 }],
  [(3 * 60 + 20) * 60_000, { days: 0, hours: 3, minutes: 20 }],
  [-(3 * 60 + 20) * 60_000, { days: 0, hours: 3, minutes: 20 }],
  [(26 * 60 + 5) * 60_000 + 30_000, { days: 1, hours: 2, minutes: 5 }],
])("splits %d ms", (durationMs, parts) => {
  expect(durationParts(durationMs)).toEqual(parts);
});
