import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalNumber, optionalText, optionalTexts } from "../../console/fields";
import { completeOrder, deliverParcels, scanParcels } from "../fulfilment/carry-parcel";
import {
  answerCancellation,
  cancelOrder,
  pendingCancellation,
  requestCancellation,
} from "../orders/cancel-order";
import { changeAddress } from "../orders/change-address";
import { makeOrder } from "../orders/make-orders";
import { MoveRefused, moveOrder } from "../orders/move-order";
import { endHold, payOrder } from "../orders/pay-order";
import type { Platform } from "../platform";
import { PlatformError } from "../platform-error";
import { type Order, orderDefects, type Shop } from "../records";
import { findOrder, findShop } from "./find";
import { API } from "./paths";
import { readWantedOrder } from "./read-wanted-order";
import { orderRow, orderView } from "./views";

const MOST_AT_ONCE = 20_000;

type Act = (shop: Shop, order: Order, body: { [key: string]: unknown }) => unknown;

/** Orders: make, look at, and everything that buyer, seller, platform and carrier do to them. */
export function orderRoutes(platform: Platform): ConsoleRoute[] {
  const at = (path: string, act: Act) =>
    jsonRoute("POST", `${API}/orders/{id}/${path}`, ({ param, body }) => {
      const { order, shop } = findOrder(platform, param("id"));
      allowed(() => act(shop, order, body));
      return orderView(platform, shop, order);
    });
  return [
    jsonRoute("POST", `${API}/shops/{id}/orders`, ({ param, body }) => {
      const shop = findShop(platform, param("id"));
      const count = optionalNumber(body, "count") ?? 1;
      if (count < 1 || count > MOST_AT_ONCE)
        throw new ConsoleError(400, `"count" must be 1 to ${MOST_AT_ONCE}`);
      const wanted = readWantedOrder(platform, shop, body);
      const made = Array.from({ length: count }, () => makeOrder(platform, shop, wanted));
      return { orders: made.map(orderRow) };
    }),
    jsonRoute("GET", `${API}/orders`, ({ query }) => {
      const shopId = query.get("shopId");
      const status = query.get("status");
      const all = shopId ? platform.orders.inGroup(findShop(platform, shopId).id) : platform.orders.all();
      return { orders: all.filter((order) => !status || order.status === status).map(orderRow) };
    }),
    jsonRoute("GET", `${API}/orders/{id}`, ({ param }) => {
      const { order, shop } = findOrder(platform, param("id"));
      return orderView(platform, shop, order);
    }),
    at("pay", (shop, order) => payOrder(platform, shop, order)),
    at("end-hold", (shop, order) => endHold(platform, shop, order)),
    at("cancel", (shop, order, body) =>
      cancelOrder(platform, shop, order, {
        role: optionalChoice(body, "by", ["BUYER", "SELLER", "SYSTEM"] as const) ?? "BUYER",
        reason: optionalText(body, "reason") ?? "ecom_order_to_ship_canceled_reason_no_longer_needed",
        lineIds: optionalTexts(body, "lineIds"),
      }),
    ),
    at("request-cancellation", (shop, order, body) => {
      if (pendingCancellation(platform, order)) throw new ConsoleError(409, "a request is pending already");
      const reason = optionalText(body, "reason") ?? "ecom_order_to_ship_canceled_reason_no_longer_needed";
      requestCancellation(platform, shop, order, reason);
    }),
    at("answer-cancellation", (_, order, body) => {
      const pending = pendingCancellation(platform, order);
      if (!pending) throw new ConsoleError(409, "no request is pending");
      const answers = ["approve", "reject", "withdraw"] as const;
      answerCancellation(platform, pending, optionalChoice(body, "answer", answers) ?? "approve");
    }),
    at("change-address", (_, order, body) => changeAddress(platform, order, body)),
    at("seller-sku", (_, order, body) => {
      const lineId = optionalText(body, "lineId");
      for (const line of order.lines) {
        if (!lineId || line.id === lineId) line.sellerSkuOverride = optionalText(body, "sellerSku") ?? "";
      }
      platform.orders.put(order);
    }),
    at("scan", (_, order, body) => scanParcels(platform, order, optionalText(body, "parcelId"))),
    at("deliver", (_, order) => deliverParcels(platform, order)),
    at("complete", (_, order) => completeOrder(platform, order)),
    at("refund", (_, order) => moveOrder(platform, order, "refund", "refunded in full")),
    at("break", (_, order, body) => {
      order.broken = optionalChoice(body, "defect", orderDefects) ?? null;
      platform.orders.put(order);
    }),
  ];
}

/** A move that the platform does not know is the caller's mistake, told with the platform's reason. */
function allowed(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (error instanceof MoveRefused || error instanceof PlatformError)
      throw new ConsoleError(409, error.message);
    throw error;
  }
}
