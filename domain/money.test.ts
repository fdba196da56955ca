import { expect, it } from "vitest";
import { parseMoney } from "./money";

it.each<[string, string, number | null]>([
  ["205.66", "USD", 20566],
  ["5000", "USD", 500000],
  ["0", "GBP", 0],
  ["1.5", "EUR", 150],
  ["-3.00", "USD", -300],
  ["1200", "JPY", 1200],
  ["1200.00", "JPY", 1200],
  ["1200.50", "JPY", null],
  ["1.234", "KWD", 1234],
  ["1.239", "USD", null],
  ["", "USD", null],
  ["abc", "USD", null],
  ["1,50", "EUR", null],
  ["1.50", "us", null],
  ["99999999999999999", "USD", null],
])("%s %s", (amount, currency, minor) => {
  expect(parseMoney(amount, currency)).toEqual(minor === null ? null : { minor, currency });
});
