import { expect, it } from "vitest";
import { openRequestCause } from "./open-request-cause";

const refused = {
  confirmation: {
    state: "refused" as const,
    waitingFor: null,
    hasGivenUp: false,
    refusalCode: "120012030",
    refusalWords: "pending cancellation",
    warning: null,
    confirmedAt: null,
  },
  openRequests: ["cancellation" as const],
  refusable: ["cancellation" as const],
  storeName: "Acme US",
  platformOrderId: "577",
};

it.each<[string, { refusable?: [] }, string]>([
  ["sending once more refuses it", {}, "send"],
  ["only the marketplace takes the answer", { refusable: [] }, "there"],
])("names what is open and the way out: %s", (_what, over, answer) => {
  expect(openRequestCause({ ...refused, ...over })).toEqual({
    kind: "request_unanswered",
    facts: {
      store: "Acme US",
      platformOrderId: "577",
      words: "pending cancellation",
      code: "120012030",
      requests: "cancellation",
      answer,
    },
  });
});

it("leaves a plain refusal, and what has not been refused, to their own words", () => {
  expect(openRequestCause({ ...refused, openRequests: [] })).toBeNull();
  const waiting = { ...refused.confirmation, state: "waiting" as const };
  expect(openRequestCause({ ...refused, confirmation: waiting })).toBeNull();
});
