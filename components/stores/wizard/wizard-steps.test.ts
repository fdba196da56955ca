import { expect, it } from "vitest";
import { stepState } from "./wizard-steps";

it.each([
  ["marketplace", "name", [], "done"],
  ["name", "name", [], "current"],
  ["leave", "name", [], "todo"],
  ["import", "carriers", ["import"], "checking"],
  ["import", "carriers", [], "done"],
  ["import", "import", ["import"], "current"],
] as const)("%s is, while %s is open and %j checked, %s", (step, current, checking, state) => {
  expect(stepState(step, current, checking)).toBe(state);
});
