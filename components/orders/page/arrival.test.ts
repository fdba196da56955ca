import { expect, it } from "vitest";
import { arrival } from "./arrival";

const paidAt = new Date("2026-11-21T09:00:00Z");
const after = (seconds: number) => new Date(paidAt.getTime() + seconds * 1000);

it.each([
  ["handle-webhook", 14, { way: "webhook", afterMs: 14_000 }],
  ["pull-store", 300, { way: "pull", afterMs: 300_000 }],
  ["backfill-store", 300, { way: "backfill", afterMs: null }],
  ["Ada Reed", 60, { way: "hand", afterMs: 60_000 }],
  ["pull-store", 3 * 86_400, { way: "pull", afterMs: null }],
  // Two clocks: the marketplace's may run ahead of ours.
  ["handle-webhook", -2, { way: "webhook", afterMs: null }],
])("%s, %d s after payment", (actor, seconds, expected) => {
  expect(arrival({ actor, at: after(seconds) }, paidAt)).toEqual(expected);
});
