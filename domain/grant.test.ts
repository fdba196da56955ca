import { describe, expect, it } from "vitest";
import { announcementDue, purposeOf } from "./grant";

const now = new Date("2026-11-21T09:00:00Z");
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000);

describe("LX-13: the announcement of an end", () => {
  it.each<[string, number, number | null, number | null]>([
    ["long before", 15, null, null],
    ["fourteen days before", 14, null, 14],
    ["thirteen days before, told", 13, 14, null],
    ["a week before", 6.5, 14, 7],
    ["three days before", 3, 7, 3],
    ["a day before", 0.5, 3, 1],
    ["a token that came with two days left", 2, null, 3],
    ["the clock stood still for a week: only what is true now", 2.5, 14, 3],
    ["the end", 0, 1, 0],
    ["after the end, told", -3, 0, null],
    ["after the end, nobody told", -3, 14, 0],
  ])("%s", (_when, days, announcedDays, due) => {
    expect(announcementDue({ expiresAt: inDays(days), announcedDays }, now)).toBe(due);
  });
});

it("LX-09: listings and stock need the products token, all else the orders token", () => {
  expect([purposeOf("listings"), purposeOf("stock_upload")]).toEqual(["products", "products"]);
  expect([purposeOf("order_sync"), purposeOf("platform_labels")]).toEqual(["orders", "orders"]);
});
