import { expect, it } from "vitest";
import { neighboursOf } from "./neighbours";

it.each([
  ["b", null, { previous: "a", next: "c" }],
  ["a", null, { previous: null, next: "b" }],
  ["c", null, { previous: "b", next: null }],
  ["gone", null, { previous: null, next: null }],
  ["gone", 1, { previous: "a", next: "b" }],
  ["gone", 3, { previous: "c", next: null }],
])("finds what lies beside %s, last seen at %s", (id, lastIndex, expected) => {
  expect(neighboursOf(["a", "b", "c"], id, lastIndex)).toEqual(expected);
});
