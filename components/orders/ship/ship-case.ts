import { problemOf } from "@/domain/assess";
import type { OpenRequest } from "@/domain/marketplace-order";
import { mayShip, type OrderState } from "@/domain/order-state";
import { type ProblemKind, problemKinds } from "@/domain/problem";

/** What shipping an order means at this moment. */
export type ShipCase =
  | "ship"
  /** The buyer asked for something, and to ship is the marketplace's way to refuse that. */
  | "refuse_requests"
  /** The buyer asked for something, and only the marketplace can answer. */
  | "answer_first"
  /** Something else must be mended first. */
  | "held"
  /** The marketplace keeps it back. */
  | "on_hold"
  /** Nothing is left to ship, or nothing ever was. */
  | "over";

export function shipCase(order: {
  state: OrderState;
  asked: readonly OpenRequest[];
  refusable: readonly OpenRequest[];
  problems: readonly { kind: ProblemKind }[];
}): ShipCase {
  const { state, asked, refusable, problems } = order;
  if (state === "on_hold") return "on_hold";
  if (state !== "blocked" && !mayShip(state)) return "over";
  const others = problems.filter(
    ({ kind }) => problemKinds[kind].holds === "shipping" && !asked.some((ask) => problemOf[ask] === kind),
  );
  if (others.length > 0) return "held";
  if (asked.length > 0) {
    return asked.every((ask) => refusable.includes(ask)) ? "refuse_requests" : "answer_first";
  }
  return mayShip(state) ? "ship" : "held";
}
