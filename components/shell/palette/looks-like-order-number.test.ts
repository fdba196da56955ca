import { expect, it } from "vitest";
import { looksLikeOrderNumber } from "./looks-like-order-number";

it.each([
  ["578123456789012", true],
  ["PO-211-00042173", true],
  ["1234", false],
  ["settings", false],
  ["blue mug 2024", false],
])("%s: %s", (words, expected) => {
  expect(looksLikeOrderNumber(words)).toBe(expected);
});
