import { expect, it } from "vitest";
import { isOpenAt, navigationItems } from "./navigation-items";

it.each([
  ["/", "home"],
  ["/orders", "orders"],
  ["/orders/ord_1", "orders"],
  ["/stores/new", "stores"],
  ["/settings/profile", "settings"],
])("marks %s as %s and nothing else", (pathname, key) => {
  expect(navigationItems.filter((item) => isOpenAt(item, pathname)).map((item) => item.key)).toEqual([key]);
});

it("gives every place its own letter", () => {
  expect(new Set(navigationItems.map(({ letter }) => letter)).size).toBe(navigationItems.length);
});
