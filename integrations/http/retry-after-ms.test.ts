import { expect, it } from "vitest";
import { retryAfterMs } from "./retry-after-ms";

const now = Date.parse("2026-01-01T00:00:00Z");

it.each([
  ["2", 2_000],
  ["0.5", 500],
  ["Thu, 01 Jan 2026 00:00:30 GMT", 30_000],
  ["Wed, 31 Dec 2025 23:59:00 GMT", 0],
  ["soon", undefined],
  ["", undefined],
])("reads %o as %o ms", (value, expected) => {
  expect(retryAfterMs(new Headers({ "retry-after": value }), now)).toBe(expected);
});
