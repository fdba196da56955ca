import { describe, expect, it } from "vitest";
import { orderStates } from "@/domain/order-state";
import { type ShipCase, shipCase } from "./ship-case";

const order = (over: Partial<Parameters<typeof shipCase>[0]> = {}) =>
  shipCase({
    state: "ready",
    asked: [],
    refusable: [],
    problems: [],
    ...over,
  });

describe("shipCase", () => {
  const plain: Record<(typeof orderStates)[number], ShipCase> = {
    on_hold: "on_hold",
    blocked: "held",
    ready: "ship",
    in_fulfilment: "ship",
    partly_shipped: "ship",
    shipped: "over",
    cancelled: "over",
    no_shipment_needed: "over",
  };
  it.each(orderStates)("knows what %s means", (state) => {
    expect(order({ state })).toBe(plain[state]);
  });

  const asked = {
    state: "blocked",
    asked: ["cancellation"],
    problems: [{ kind: "cancellation_pending" }],
  } as const;

  it("asks for the buyer's request to be refused where shipping does that", () => {
    expect(order({ ...asked, refusable: ["cancellation"] })).toBe("refuse_requests");
  });

  it("sends to the marketplace where shipping is no answer", () => {
    expect(order(asked)).toBe("answer_first");
  });

  it("asks the same of what is left of a partly shipped order", () => {
    expect(order({ ...asked, state: "partly_shipped" })).toBe("answer_first");
  });

  it("names what else must be mended before the request", () => {
    const problems = [{ kind: "cancellation_pending" }, { kind: "variant_unmapped" }] as const;
    expect(order({ ...asked, problems, refusable: ["cancellation"] })).toBe("held");
  });

  it("is not stopped by what only holds confirmations", () => {
    expect(order({ state: "partly_shipped", problems: [{ kind: "carrier_unpaired" }] })).toBe("ship");
  });
});
