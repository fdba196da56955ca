import type { ProblemCause } from "@/components/problems/use-problem-text";
import type { ListedShipment } from "./shipment-types";

type Refused = Pick<
  ListedShipment,
  "confirmation" | "openRequests" | "refusable" | "storeName" | "platformOrderId"
>;

/** The request that stands in the way of a refused confirmation, as its problem tells it; null where none is open. */
export function openRequestCause({
  confirmation: { state, refusalWords, refusalCode },
  openRequests,
  refusable,
  storeName,
  platformOrderId,
}: Refused): ProblemCause | null {
  if (state !== "refused" || openRequests.length === 0) return null;
  const facts = {
    store: storeName,
    platformOrderId,
    words: refusalWords ?? "",
    code: refusalCode ?? "",
    requests: openRequests.join(","),
    answer: refusable.length > 0 ? "send" : "there",
  };
  return { kind: "request_unanswered", facts };
}
