import { expect, it } from "vitest";
import { daysLeft, grantState } from "./grant-state";

const now = Date.parse("2026-11-21T09:00:00Z");
const inDays = (days: number) => new Date(now + days * 86_400_000);

it.each([
  ["no grant", null, "none"],
  ["a month", { expiresAt: inDays(30), lostAt: null, lostReason: null }, "good"],
  ["fourteen days", { expiresAt: inDays(14), lostAt: null, lostReason: null }, "ending"],
  ["an hour ago", { expiresAt: inDays(-0.04), lostAt: null, lostReason: null }, "ended"],
  ["a month, but taken back", { expiresAt: inDays(30), lostAt: inDays(-1), lostReason: "revoked" }, "lost"],
  [
    "NIWO-TEMU-32: a month, but a newer one exists",
    { expiresAt: inDays(30), lostAt: inDays(-1), lostReason: "ended" },
    "replaced",
  ],
  [
    "an hour ago, and noted as lost",
    { expiresAt: inDays(-0.04), lostAt: inDays(-0.04), lostReason: "ended" },
    "ended",
  ],
] as const)("%s: %s is %s", (_, grant, state) => {
  expect(grantState(grant, now)).toBe(state);
});

it.each([
  [14, 14],
  [6.1, 7],
  [0.2, 1],
  [-2, 0],
])("LX-13: %s days before the end it says %s", (days, left) => {
  expect(daysLeft(inDays(days), now)).toBe(left);
});
