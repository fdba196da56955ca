import { expect, it } from "vitest";
import {
  afterConfirmationMove,
  type ConfirmationState,
  confirmationMoves,
  confirmationStates,
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
};

it.each(confirmationStates.flatMap((from) => confirmationMoves.map((by) => [from, by] as const)))(
  "%s by %s",
  (from, by) => {
    expect(afterConfirmationMove(from, by)).toBe(allowed[`${from} ${by}`] ?? null);
  },
);

it("reaches every state from the first, and never leaves the last", () => {
  const reached = new Set<ConfirmationState>(["not_due"]);
  for (const from of reached) {
    for (const by of confirmationMoves) {
      const to = afterConfirmationMove(from, by);
      if (to) reached.add(to);
    }
  }
  expect([...reached].sort()).toEqual([...confirmationStates].sort());
  expect(confirmationMoves.map((by) => afterConfirmationMove("confirmed", by))).toEqual(
    confirmationMoves.map(() => null),
  );
});
