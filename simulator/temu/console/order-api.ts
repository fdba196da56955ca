import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalFlag, optionalNumber, optionalText, text } from "../../console/fields";
import { openAfterSales } from "../aftersales/after-sales";
import {
  approveCancellation,
  pendingCancellation,
  refuseCancellation,
  requestCancellation,
  withdrawCancellation,
} from "../aftersales/answer-cancellation";
import { orderDefects } from "../orders/broken-order";
import { allThatIsLeft, type CancelledPart, cancelParts } from "../orders/cancel-order";
import { changeAddress, readAddress, requestAddressChange } from "../orders/change-address";
import { makeOrder } from "../orders/make-order";
import { MoveRefused, touch } from "../orders/move-order";
import { releaseOrder } from "../orders/release-order";
import type { Platform } from "../platform";
import { PlatformError } from "../platform-error";
import type { ParentOrder } from "../records";
import { deliverPackages, scanPackages } from "../shipments/carry";
import { findMall } from "./find";
import { orderRow, orderView } from "./order-view";
import { API } from "./paths";
import { readWantedOrder } from "./read-wanted-order";

const MOST_AT_ONCE = 20_000;

type Body = { [key: string]: unknown };

/** Orders: make, look at, and everything that buyer, platform and carrier do to them. */
export function orderRoutes(platform: Platform): ConsoleRoute[] {
  const at = (path: string, act: (order: ParentOrder, body: Body) => unknown) =>
    jsonRoute("POST", `${API}/orders/{id}/${path}`, ({ param, body }) => {
      const order = findOrder(platform, param("id"));
      allowed(() => act(order, body));
      return orderView(platform, order);
    });
  return [
    jsonRoute("POST", `${API}/malls/{id}/orders`, ({ param, body }) => {
      const mall = findMall(platform, param("id"));
      const count = optionalNumber(body, "count") ?? 1;
      if (count < 1 || count > MOST_AT_ONCE)
        throw new ConsoleError(400, `"count" must be 1 to ${MOST_AT_ONCE}`);
      const wanted = readWantedOrder(platform, mall, body);
      const made = Array.from({ length: count }, () => makeOrder(platform, mall, wanted));
      return { orders: made.map(orderRow) };
    }),
    jsonRoute("GET", `${API}/orders`, ({ query }) => {
      const mallId = query.get("mallId");
      const status = query.get("status");
      const all = mallId ? platform.orders.inGroup(findMall(platform, mallId).id) : platform.orders.all();
      return { orders: all.filter((order) => !status || String(order.status) === status).map(orderRow) };
    }),
    jsonRoute("GET", `${API}/orders/{id}`, ({ param }) =>
      orderView(platform, findOrder(platform, param("id"))),
    ),
    at("release", (order) => releaseOrder(platform, order)),
    at("cancel", (order, body) => cancelParts(platform, order, readParts(order, body), "cancelled")),
    at("request-cancellation", (order, body) => {
      if (pendingCancellation(platform, order)) throw new ConsoleError(409, "a request is pending already");
      const isUnderReview = optionalFlag(body, "underReview") ?? false;
      const made = requestCancellation(platform, order, readParts(order, body));
      platform.cancellations.put({ ...made, isUnderReview });
    }),
    at("answer-cancellation", (order, body) => {
      const pending = pendingCancellation(platform, order);
      if (!pending) throw new ConsoleError(409, "no request is pending");
      const answer = optionalChoice(body, "answer", ["approve", "reject", "withdraw"] as const) ?? "approve";
      if (answer === "approve") approveCancellation(platform, pending, 2);
      if (answer === "reject") refuseCancellation(platform, order);
      if (answer === "withdraw") withdrawCancellation(platform, order);
    }),
    at("request-address-change", (order, body) => requestAddressChange(platform, order, readAddress(body))),
    at("change-address", (order, body) => changeAddress(platform, order, readAddress(body))),
    at("risk-alert", (order, body) => {
      order.hasRiskAlert = optionalFlag(body, "standing") ?? true;
      touch(platform, order);
    }),
    at("ext-code", (order, body) => {
      const orderSn = optionalText(body, "orderSn");
      for (const line of order.orders) {
        if (orderSn && line.id !== orderSn) continue;
        for (const part of line.productList) part.extCode = optionalText(body, "extCode") ?? "";
      }
      touch(platform, order);
    }),
    at("disallow-warehouse", (order, body) => {
      order.disallowedWarehouseIds.push(text(body, "warehouseId"));
      touch(platform, order);
    }),
    at("scan", (order) => scanPackages(platform, order)),
    at("deliver", (order, body) => deliverPackages(platform, order, optionalText(body, "packageSn"))),
    at("open-after-sales", (order, body) => {
      openAfterSales(
        platform,
        order,
        optionalChoice(body, "type", ["refund", "return"]) === "return" ? 2 : 1,
      );
    }),
    at("break", (order, body) => {
      order.broken = optionalChoice(body, "defect", orderDefects) ?? null;
      touch(platform, order);
    }),
  ];
}

/** All that is left, or so many of one order. */
function readParts(parent: ParentOrder, body: Body): CancelledPart[] {
  const quantity = optionalNumber(body, "quantity");
  const orderSn =
    optionalText(body, "orderSn") ?? (quantity === undefined ? undefined : parent.orders[0]?.id);
  const left = allThatIsLeft(parent);
  if (orderSn === undefined) return left;
  const found = left.find((part) => part.orderSn === orderSn);
  if (!found) throw new ConsoleError(409, `nothing is left of order ${orderSn}`);
  return [{ orderSn, quantity: Math.min(quantity ?? found.quantity, found.quantity) }];
}

export function findOrder(platform: Platform, id: string): ParentOrder {
  const order = platform.orders.get(id);
  if (!order) throw new ConsoleError(404, `no order ${id}`);
  return order;
}

/** A move that the platform does not know is the caller's mistake, told with the platform's reason. */
export function allowed(act: () => unknown): void {
  try {
    act();
  } catch (error) {
    if (error instanceof MoveRefused || error instanceof PlatformError)
      throw new ConsoleError(409, error.message);
    throw error;
  }
}
