import { expect, it } from "vitest";
import { stepState, wayOf, wizardWays } from "./wizard-steps";

it.each([
  ["marketplace", "name", [], "done"],
  ["name", "name", [], "current"],
  ["leave", "name", [], "todo"],
  ["import", "carriers", ["import"], "checking"],
  ["import", "carriers", [], "done"],
  ["import", "import", ["import"], "current"],
] as const)("%s is, while %s is open and %j checked, %s", (step, current, checking, state) => {
  expect(stepState(wizardWays.redirect, step, current, checking)).toBe(state);
});

it.each([
  [0, "redirect"],
  [1, "oneToken"],
  [2, "severalTokens"],
] as const)("LX-09, LX-21: a store of %s tokens is connected the way %s", (tokens, way) => {
  expect(wayOf(tokens)).toBe(way);
});
