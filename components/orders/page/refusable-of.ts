import { type OpenRequest, unanswered } from "@/domain/marketplace-order";
import type { OrderDetail } from "../order-types";

/** What stands open and telling of a parcel can refuse; nothing while something else stands open too. */
export function refusableOf({
  order,
  refusableByShipping,
}: Pick<OrderDetail, "order" | "refusableByShipping">): OpenRequest[] {
  const asked = unanswered(order);
  return asked.every((request) => refusableByShipping.includes(request)) ? asked : [];
}
