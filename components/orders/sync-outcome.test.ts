import { describe, expect, it } from "vitest";
import { cannotSync, type SyncedStore, syncOutcome } from "./sync-outcome";

const store = (over: Partial<SyncedStore> = {}) =>
  ({
    id: "s1",
    name: "Acme US",
    status: "flowing",
    pullsOrders: true,
    lastPulledAt: new Date("2026-11-21T09:00:00Z"),
    pullFailingSince: null,
    pullFailure: null,
    ...over,
  }) as SyncedStore;

describe("cannotSync", () => {
  it.each([
    [{}, null],
    [{ status: "failing" }, null],
    [{ status: "unconnected" }, "unconnected"],
    [{ status: "needs_authorization" }, "needs_authorization"],
    [{ pullsOrders: false }, "switched_off"],
  ] as const)("of %j: %s", (over, hindrance) => {
    expect(cannotSync(store(over))).toBe(hindrance);
  });
});

describe("syncOutcome", () => {
  const later = new Date("2026-11-21T09:01:00Z");
  it.each([
    [store(), store(), "waiting"],
    [store(), store({ lastPulledAt: later }), "answered"],
    [store({ lastPulledAt: null }), store({ lastPulledAt: later }), "answered"],
    [store(), store({ pullFailingSince: later }), "failed"],
    [store({ pullFailingSince: later }), store({ pullFailingSince: later }), "waiting"],
    [store(), undefined, "failed"],
  ] as const)("%#: before and now", (before, now, outcome) => {
    expect(syncOutcome(before, now)).toBe(outcome);
  });
});
