import type { ShopCall } from "../endpoint";
import { invalidInput, refusal } from "../platform-error";
import { orderPayload } from "./order-payload";
import { isIndexed } from "./visible-orders";

const MOST_IDS = 50;

export function orderDetail({ platform, shop, query }: ShopCall): object {
  const ids = query
    .getAll("ids")
    .flatMap((value) => value.split(","))
    .filter((id) => id !== "");
  if (ids.length === 0) throw invalidInput("Ids is a required field and has not been provided.");
  if (ids.length > MOST_IDS) throw invalidInput(`Ids must not hold more than ${MOST_IDS} entries.`);
  const orders = ids.flatMap((id) => {
    const order = platform.orders.get(id);
    if (order?.shopId === shop.id) return isIndexed(platform, order) ? [order] : [];
    if (platform.settings().foreignIds === "refuse") throw refusal("notYourOrder");
    return [];
  });
  return { orders: orders.map((order) => orderPayload(platform, shop, order)) };
}
