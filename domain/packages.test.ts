import { expect, it } from "vitest";
import { missingPackage, type OrderPackages } from "./packages";

const cases: [string, OrderPackages, ReturnType<typeof missingPackage>][] = [
  ["all have left", { numbered: 3, planned: 0, hasRest: false }, null],
  ["two planned, none left", { numbered: 0, planned: 2, hasRest: false }, { next: 1, of: 2 }],
  ["LX-35: one left of three planned", { numbered: 1, planned: 2, hasRest: false }, { next: 2, of: 3 }],
  ["one left, the rest in no package", { numbered: 1, planned: 0, hasRest: true }, { next: 2, of: 2 }],
  ["one left, one planned, a rest", { numbered: 1, planned: 1, hasRest: true }, { next: 2, of: 3 }],
  ["nothing yet", { numbered: 0, planned: 0, hasRest: true }, { next: 1, of: 1 }],
  ["an order without goods", { numbered: 0, planned: 0, hasRest: false }, null],
];

it.each(cases)("SC-15: %s", (_, packages, expected) => {
  expect(missingPackage(packages)).toEqual(expected);
});
