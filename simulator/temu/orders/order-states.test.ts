import { expect, it } from "vitest";
import { type OrderMove, type OrderStatus, orderMoves, orderStatuses, statusAfter } from "./order-states";

/** Every move from every status; what is not here is refused. */
const allowed: [OrderMove, OrderStatus, OrderStatus][] = [
  ["release", 1, 2],
  ["cancel", 1, 3],
  ["cancel", 2, 3],
  ["shipPart", 2, 41],
  ["shipPart", 41, 41],
  ["shipRest", 2, 4],
  ["shipRest", 41, 4],
  ["deliverPart", 4, 51],
  ["deliverPart", 41, 51],
  ["deliver", 4, 5],
  ["deliver", 41, 5],
  ["deliver", 51, 5],
];

const moves = Object.keys(orderMoves) as OrderMove[];
const cases = moves.flatMap((move) =>
  orderStatuses.map((from) => {
    const to = allowed.find(([name, start]) => name === move && start === from)?.[2] ?? null;
    return [move, from, to] as const;
  }),
);

it.each(cases)("%s from %i leads to %s", (move, from, to) => {
  expect(statusAfter(from, move)).toBe(to);
});
