import { describe, expect, it } from "vitest";
import { mayShip, orderStates } from "@/domain/order-state";
import { type ProblemKind, problemKindNames } from "@/domain/problem";
import { actionOf, firstProblem } from "./order-action";
import type { OrderProblem } from "./order-types";

const problem = (kind: ProblemKind, facts: Record<string, string> = {}) =>
  ({ id: kind, kind, facts }) as OrderProblem;

describe("actionOf", () => {
  it.each(orderStates)("offers to ship from the states that allow it, and from no other: %s", (state) => {
    const expected = mayShip(state) ? "ship" : undefined;
    expect(actionOf({ id: "o1", state, problems: [] })?.kind).toBe(expected);
  });

  it.each<[ProblemKind, string | undefined]>([
    ["variant_unmapped", "map"],
    ["platform_sku_empty", "map"],
    ["carrier_unpaired", "pair"],
    ["origin_unbound", "bind"],
    ["cancellation_pending", "answer"],
    ["grant_lost", "renew"],
    ["confirmation_refused", "retry"],
    ["confirmation_failed", "retry"],
    ["request_unanswered", "refresh"],
    ["address_pending", "refresh"],
    ["label_not_ordered", "look"],
    ["label_permission_missing", "renew"],
    ["label_rejected", "label"],
    ["label_unanswered", "label"],
    ["label_unavailable", undefined],
    ["on_hold", undefined],
  ])("mends %s by %s", (kind, action) => {
    expect(actionOf({ id: "o1", state: "blocked", problems: [problem(kind)] })?.kind).toBe(action);
  });

  it("answers for every kind of problem", () => {
    for (const kind of problemKindNames) {
      expect(() => actionOf({ id: "o1", state: "blocked", problems: [problem(kind)] })).not.toThrow();
    }
  });

  it("carries what the panel needs", () => {
    const facts = { storeId: "s1", carrier: "ups", scope: "standard" };
    expect(actionOf({ id: "o1", state: "shipped", problems: [problem("carrier_unpaired", facts)] })).toEqual({
      kind: "pair",
      panel: { kind: "pair", ...facts },
    });
  });
});

it("refuses by sending what can be refused so", () => {
  const facts = { requests: "cancellation,risk_review", answer: "send" };
  expect(actionOf({ id: "o1", state: "shipped", problems: [problem("request_unanswered", facts)] })).toEqual({
    kind: "refuse",
    requests: ["cancellation", "risk_review"],
  });
});

it("tells first of what waits for a person", () => {
  expect(firstProblem([problem("on_hold"), problem("variant_unmapped")])?.kind).toBe("variant_unmapped");
  expect(firstProblem([problem("on_hold")])?.kind).toBe("on_hold");
  expect(firstProblem([])).toBeNull();
});
