import { describe, expect, it } from "vitest";
import { type OrderMove, type OrderStatus, orderMoves, orderStatuses, statusAfter } from "./order-states";

const allowed: [OrderStatus, OrderMove, OrderStatus][] = [
  ["UNPAID", "pay", "AWAITING_SHIPMENT"],
  ["UNPAID", "payIntoHold", "ON_HOLD"],
  ["ON_HOLD", "endHold", "AWAITING_SHIPMENT"],
  ["AWAITING_SHIPMENT", "shipPart", "PARTIALLY_SHIPPING"],
  ["PARTIALLY_SHIPPING", "shipPart", "PARTIALLY_SHIPPING"],
  ["AWAITING_SHIPMENT", "shipRest", "AWAITING_COLLECTION"],
  ["PARTIALLY_SHIPPING", "shipRest", "AWAITING_COLLECTION"],
  ["AWAITING_COLLECTION", "collect", "IN_TRANSIT"],
  ["IN_TRANSIT", "deliver", "DELIVERED"],
  ["DELIVERED", "complete", "COMPLETED"],
  ["AWAITING_COLLECTION", "refund", "COMPLETED"],
  ["IN_TRANSIT", "refund", "COMPLETED"],
  ["DELIVERED", "refund", "COMPLETED"],
  ["UNPAID", "cancel", "CANCELLED"],
  ["ON_HOLD", "cancel", "CANCELLED"],
  ["AWAITING_SHIPMENT", "cancel", "CANCELLED"],
  ["PARTIALLY_SHIPPING", "cancel", "CANCELLED"],
  ["AWAITING_COLLECTION", "cancel", "CANCELLED"],
  ["IN_TRANSIT", "cancel", "CANCELLED"],
];
const moves = Object.keys(orderMoves) as OrderMove[];

describe("every move from every state", () => {
  for (const from of orderStatuses) {
    for (const move of moves) {
      const expected = allowed.find(([state, by]) => state === from && by === move)?.[2] ?? null;
      it(`${from} ${move} → ${expected ?? "refused"}`, () => {
        expect(statusAfter(from, move)).toBe(expected);
      });
    }
  }
});

it("reaches every state from UNPAID, and nothing from the final ones", () => {
  const reached = new Set<OrderStatus>(["UNPAID"]);
  for (const from of reached) {
    for (const move of moves) {
      const to = statusAfter(from, move);
      if (to) reached.add(to);
    }
  }
  expect([...reached].sort()).toEqual([...orderStatuses].sort());
  for (const move of moves) {
    expect(statusAfter("COMPLETED", move)).toBeNull();
    expect(statusAfter("CANCELLED", move)).toBeNull();
  }
});
