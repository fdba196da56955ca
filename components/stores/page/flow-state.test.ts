import { describe, expect, it } from "vitest";
import { ordersFlow, stockFlow, trackingFlow } from "./flow-state";

const since = new Date(0);
const well = {
  status: "flowing" as const,
  pullsOrders: true,
  pushesTracking: true,
  uploadsStock: true,
  pullFailure: null,
  pullFailingSince: null,
  pairedCarriers: 3,
};

describe("SC-06: the store page shows which flows are off, and why", () => {
  it.each([
    ["all is well", well, { state: "on" }],
    ["switched off", { ...well, pullsOrders: false }, { state: "off", reason: "switched_off" }],
    [
      "no authorization",
      { ...well, status: "needs_authorization" as const },
      { state: "off", reason: "grant" },
    ],
    ["not connected", { ...well, status: "unconnected" as const }, { state: "off", reason: "unconnected" }],
    [
      "the marketplace does not answer",
      { ...well, pullFailure: "partner_unavailable", pullFailingSince: since },
      { state: "failing", since, failure: "partner_unavailable" },
    ],
    ["tracking is off", { ...well, pushesTracking: false }, { state: "on" }],
  ])("orders: %s", (_, store, flow) => {
    expect(ordersFlow(store)).toEqual(flow);
  });

  it.each([
    ["all is well", well, { state: "on" }],
    ["switched off", { ...well, pushesTracking: false }, { state: "off", reason: "switched_off" }],
    [
      "no authorization",
      { ...well, status: "needs_authorization" as const },
      { state: "off", reason: "grant" },
    ],
    ["nothing is paired", { ...well, pairedCarriers: 0 }, { state: "waiting", reason: "unpaired" }],
    ["orders are off", { ...well, pullsOrders: false }, { state: "on" }],
  ])("tracking: %s", (_, store, flow) => {
    expect(trackingFlow(store)).toEqual(flow);
  });
});

it("SC-06: says plainly that no stock is uploaded yet, and when it is switched off", () => {
  expect(stockFlow(well)).toEqual({ state: "none", reason: "nothing_to_send" });
  expect(stockFlow({ ...well, uploadsStock: false })).toEqual({ state: "off", reason: "switched_off" });
});
