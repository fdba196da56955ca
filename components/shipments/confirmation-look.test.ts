import { describe, expect, it } from "vitest";
import { type Confirmation, confirmationLook, isMoving } from "./confirmation-look";

const confirmation = (over: Partial<Confirmation>): Confirmation => ({
  state: "not_due",
  waitingFor: null,
  hasGivenUp: false,
  ...over,
});

describe("confirmationLook", () => {
  it.each([
    [{}, "not_due", "info"],
    [{ state: "waiting", waitingFor: "pairing" }, "waiting_pairing", "danger"],
    [{ state: "waiting", waitingFor: "switched_off" }, "waiting_switched_off", "warning"],
    [{ state: "asked" }, "asked", "info"],
    [{ state: "asked", hasGivenUp: true }, "given_up", "danger"],
    [{ state: "not_due", hasGivenUp: true }, "given_up", "danger"],
    [{ state: "confirmed" }, "confirmed", "success"],
    [{ state: "refused" }, "refused", "danger"],
    [{ state: "not_needed" }, "not_needed", "neutral"],
  ] as const)("tells %j as %s", (over, word, tone) => {
    expect(confirmationLook(confirmation(over))).toEqual({ word, tone });
  });
});

it("looks again soon only at what moves by itself", () => {
  expect(isMoving(confirmation({ state: "asked" }))).toBe(true);
  expect(isMoving(confirmation({ state: "asked", hasGivenUp: true }))).toBe(false);
  expect(isMoving(confirmation({ state: "waiting", waitingFor: "pairing" }))).toBe(false);
});
