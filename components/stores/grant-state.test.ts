import { expect, it } from "vitest";
import { grantState } from "./grant-state";

const now = Date.parse("2026-11-21T09:00:00Z");
const inDays = (days: number) => new Date(now + days * 86_400_000);

it.each([
  ["no grant", null, "none"],
  ["a month", { expiresAt: inDays(30), lostAt: null }, "good"],
  ["fourteen days", { expiresAt: inDays(14), lostAt: null }, "ending"],
  ["an hour ago", { expiresAt: inDays(-0.04), lostAt: null }, "ended"],
  ["a month, but taken back", { expiresAt: inDays(30), lostAt: inDays(-1) }, "lost"],
  ["an hour ago, and noted as lost", { expiresAt: inDays(-0.04), lostAt: inDays(-0.04) }, "ended"],
] as const)("%s: %s is %s", (_, grant, state) => {
  expect(grantState(grant, now)).toBe(state);
});
