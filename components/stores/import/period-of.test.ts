import { expect, it } from "vitest";
import { periodOf } from "./period-of";

it("SC-07: a period holds its last day whole", () => {
  const period = periodOf("2026-10-01", "2026-10-01");
  expect(period && Date.parse(period.to) - Date.parse(period.from)).toBe(86_400_000);
  expect(new Date(period?.from ?? "").getDate()).toBe(1);
});

it.each([
  ["", "2026-10-01"],
  ["2026-10-01", ""],
])("is none from %j to %j", (first, last) => {
  expect(periodOf(first, last)).toBeNull();
});
