import { mayShip, type OrderState } from "@/domain/order-state";
import { type ProblemKind, problemKinds } from "@/domain/problem";

/** What shipping an order means at this moment. */
export type ShipCase =
  | "ship"
  /** The buyer asked to cancel, and to ship is the marketplace's way to refuse that. */
  | "refuse_cancellation"
  /** The buyer asked to cancel, and only the marketplace can answer. */
  | "answer_first"
  /** Something else must be mended first. */
  | "held"
  /** The marketplace keeps it back. */
  | "on_hold"
  /** Nothing is left to ship, or nothing ever was. */
  | "over";

export function shipCase(order: {
  state: OrderState;
  asksToCancel: boolean;
  shippingRefusesCancellation: boolean;
  problems: readonly { kind: ProblemKind }[];
}): ShipCase {
  const { state, asksToCancel, problems } = order;
  if (state === "on_hold") return "on_hold";
  if (state !== "blocked" && !mayShip(state)) return "over";
  const others = problems.filter(
    ({ kind }) => kind !== "cancellation_pending" && problemKinds[kind].holds === "shipping",
  );
  if (others.length > 0) return "held";
  if (asksToCancel) return order.shippingRefusesCancellation ? "refuse_cancellation" : "answer_first";
  return mayShip(state) ? "ship" : "held";
}
