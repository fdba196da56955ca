import { expect, it } from "vitest";
import {
  afterConfirmationMove,
  type ConfirmationState,
  confirmationMoves,
  confirmationStates,
  settledConfirmationStates,
} from "./confirmation-state";

const allowed: Record<string, ConfirmationState> = {
  "not_due wait": "waiting",
  "waiting wait": "waiting",
  "refused wait": "waiting",
  "waiting requeue": "not_due",
  "refused requeue": "not_due",
  "not_due ask": "asked",
  "asked ask": "asked",
  "asked confirm": "confirmed",
  "asked refuse": "refused",
  "waiting drop": "not_needed",
};

it.each(confirmationStates.flatMap((from) => confirmationMoves.map((by) => [from, by] as const)))(
  "%s by %s",
  (from, by) => {
    expect(afterConfirmationMove(from, by)).toBe(allowed[`${from} ${by}`] ?? null);
  },
);

it("reaches every state from the first, and never leaves a settled one", () => {
  const reached = new Set<ConfirmationState>(["not_due"]);
  for (const from of reached) {
    for (const by of confirmationMoves) {
      const to = afterConfirmationMove(from, by);
      if (to) reached.add(to);
    }
  }
  expect([...reached].sort()).toEqual([...confirmationStates].sort());
  const left = settledConfirmationStates.flatMap((from) =>
    confirmationMoves.map((by) => afterConfirmationMove(from, by)),
  );
  expect(left.filter(Boolean)).toEqual([]);
});
