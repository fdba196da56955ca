import { expect, it } from "vitest";
import { askAgainAt } from "./ask-again-at";

it.each([
  ["at once", 0, 1],
  ["an hour later", 60, 15],
  ["days later", 3 * 24 * 60, 30],
])("asks again, the longer the later: %s", (_, sinceMinutes, waitMinutes) => {
  const now = new Date("2026-11-21T09:00:00Z");
  const since = new Date(now.getTime() - sinceMinutes * 60_000);
  expect(askAgainAt(since, now).getTime() - now.getTime()).toBe(waitMinutes * 60_000);
});
