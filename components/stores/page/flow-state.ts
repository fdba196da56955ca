import type { Store } from "../store-types";

export type FlowState =
  | { state: "on" }
  | { state: "off"; reason: "switched_off" | "grant" | "unconnected" }
  | { state: "failing"; since: Date | null; failure: string }
  | { state: "waiting"; reason: "unpaired" }
  /** Nothing is there to move yet. */
  | { state: "none"; reason: "nothing_to_send" };

type Facts = Pick<
  Store,
  | "status"
  | "pullsOrders"
  | "pushesTracking"
  | "uploadsStock"
  | "pullFailure"
  | "pullFailingSince"
  | "pairedCarriers"
>;

/** Whether orders come in, and if not, the first thing that explains it. */
export function ordersFlow(store: Facts): FlowState {
  if (store.status === "unconnected") return { state: "off", reason: "unconnected" };
  if (!store.pullsOrders) return { state: "off", reason: "switched_off" };
  if (store.status === "needs_authorization") return { state: "off", reason: "grant" };
  if (store.pullFailure)
    return { state: "failing", since: store.pullFailingSince, failure: store.pullFailure };
  return { state: "on" };
}

/** Whether tracking numbers go back. Without a single pair none can. */
export function trackingFlow(store: Facts): FlowState {
  if (store.status === "unconnected") return { state: "off", reason: "unconnected" };
  if (!store.pushesTracking) return { state: "off", reason: "switched_off" };
  if (store.status === "needs_authorization") return { state: "off", reason: "grant" };
  if (store.pairedCarriers === 0) return { state: "waiting", reason: "unpaired" };
  return { state: "on" };
}

/** Longshore keeps no stock yet: switched on, there is nothing to upload. */
export function stockFlow(store: Facts): FlowState {
  if (store.status === "unconnected") return { state: "off", reason: "unconnected" };
  if (!store.uploadsStock) return { state: "off", reason: "switched_off" };
  return { state: "none", reason: "nothing_to_send" };
}
