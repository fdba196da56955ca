import { requestsIn } from "@/components/problems/requests-in";
import type { OpenRequest } from "@/domain/marketplace-order";
import { mayShip, type OrderState } from "@/domain/order-state";
import { type ProblemKind, problemKinds } from "@/domain/problem";
import type { OrderProblem } from "./order-types";
import type { Panel } from "./panel";

/** The one thing a person can do about an order at this moment. */
export type OrderAction =
  | { kind: "map" | "pair" | "bind" | "ship" | "answer" | "label"; panel: Panel }
  | { kind: "renew"; storeId: string }
  | { kind: "look"; storeId: string }
  | { kind: "retry" }
  | { kind: "refuse"; requests: OpenRequest[] }
  | { kind: "refresh" };

/** The problem to tell of first: one that waits for a person before one that ends by itself. */
export function firstProblem<Problem extends OrderProblem>(problems: readonly Problem[]): Problem | null {
  return problems.find(({ kind }) => problemKinds[kind].needs === "person") ?? problems[0] ?? null;
}

/** null where nothing but waiting helps, or nothing is left to do. */
export function actionOf(order: {
  id: string;
  state: OrderState;
  problems: readonly OrderProblem[];
}): OrderAction | null {
  const problem = firstProblem(order.problems);
  if (problem) return mend(problem, order.id);
  return mayShip(order.state) ? { kind: "ship", panel: { kind: "ship", orderId: order.id } } : null;
}

/** What mends a problem of this order. */
export function mend({ kind, facts }: OrderProblem, orderId: string): OrderAction | null {
  const { variantId = "", storeId = "", carrier = "", scope = "", warehouseId = "" } = facts;
  const actions: Record<ProblemKind, OrderAction | null> = {
    variant_unmapped: { kind: "map", panel: { kind: "map", variantId } },
    platform_sku_empty: { kind: "map", panel: { kind: "map", variantId } },
    carrier_unpaired: { kind: "pair", panel: { kind: "pair", storeId, carrier, scope } },
    origin_unbound: { kind: "bind", panel: { kind: "origin", storeId, warehouseId: warehouseId || null } },
    cancellation_pending: { kind: "answer", panel: { kind: "ship", orderId } },
    address_change_pending: { kind: "answer", panel: { kind: "ship", orderId } },
    risk_review: { kind: "answer", panel: { kind: "ship", orderId } },
    grant_lost: { kind: "renew", storeId },
    confirmation_refused: { kind: "retry" },
    confirmation_failed: { kind: "retry" },
    request_unanswered: answerOf(facts),
    address_pending: { kind: "refresh" },
    address_permission_missing: { kind: "renew", storeId },
    label_not_ordered: { kind: "look", storeId },
    label_permission_missing: { kind: "renew", storeId },
    label_rejected: { kind: "label", panel: { kind: "label", orderId } },
    label_unanswered: { kind: "label", panel: { kind: "label", orderId } },
    label_unavailable: null,
    on_hold: null,
    // There is no order yet: the list of problems tells what can be done.
    order_unreadable: null,
  };
  return actions[kind];
}

/** Where telling of the parcel refuses the request, that; elsewhere it is answered there, and read here. */
function answerOf(facts: OrderProblem["facts"]): OrderAction {
  return facts.answer === "send" ? { kind: "refuse", requests: requestsIn(facts) } : { kind: "refresh" };
}
