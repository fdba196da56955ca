import { expect, it } from "vitest";
import { isTimeZone } from "./is-time-zone";

it.each([
  ["Asia/Shanghai", true],
  ["UTC", true],
  ["Mars/Olympus", false],
  ["", false],
  [undefined, false],
])("%j: %s", (value, known) => {
  expect(isTimeZone(value)).toBe(known);
});
