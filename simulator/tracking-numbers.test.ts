import { expect, it } from "vitest";
import { judgeTracking, looksWrong } from "./tracking-numbers";

it.each([
  ["UPS", "1ZDEMO010300000170", "fits"],
  ["UPS", "1zdemo010300000170", "fits"],
  ["USPS", "9400111899123456000016", "fits"],
  ["Royal Mail", "RM000000001GB", "fits"],
  ["FedEx", "799900012345", "fits"],
  ["Royal Mail", "1ZDEMO010300000170", "mismatch"],
  ["UPS", "RM000000001GB", "mismatch"],
  ["GOFO", "UUS90000000000007", "mismatch"],
  ["DHL eCommerce", "9400111899123456000016", "doubt"],
  ["UPS", "799900012345", "doubt"],
  ["UPS", "ABC123456", "doubt"],
  ["UPS Mail Innovations", "9400111899123456000016", "doubt"],
])("%s with %s: %s", (provider, number, kind) => {
  expect(judgeTracking(provider, number).kind).toBe(kind);
});

it.each([
  ["UPS", "ABC123456", true],
  ["UPS", "1ZDEMO010300000170", false],
  ["DHL eCommerce", "9400111899123456000016", false],
  ["GLS", "ABC123456", false],
])("%s with %s looks wrong: %s", (provider, number, isWrong) => {
  expect(looksWrong(provider, number)).toBe(isWrong);
});
