import type { OrderDetail } from "./order-types";

/** What a question about an order takes along: nothing of its buyer. */
export const orderDetails = ({
  order,
  store,
  problems,
}: Pick<OrderDetail, "order" | "store" | "problems">) => ({
  order: order.platformOrderId,
  store: store.name,
  region: store.region,
  state: order.state,
  status: order.platformStatus,
  problems: problems.map(({ kind }) => kind).join(", "),
});
