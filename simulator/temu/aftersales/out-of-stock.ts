import type { MallCall } from "../endpoint";
import { cancelParts } from "../orders/cancel-order";
import { PlatformError } from "../platform-error";
import { remaining } from "../shipments/send-request";

/** temu.order.cancel.outofstock.apply: the seller has none left; takes effect before the result is asked for. */
export function applyOutOfStock({ platform, mall, gateway, fields }: MallCall): object {
  const given = fields(140040001);
  const parentOrderSn = given.requiredText("parentOrderSn");
  const orderSns = given.texts("orderSnList") ?? [];
  const parent = platform.orders.get(parentOrderSn);
  if (!parent || parent.mallId !== mall.id || parent.gateway !== gateway || orderSns.length === 0) {
    throw given.refuse("parentOrderSn or orderSnList");
  }
  const parts = parent.orders
    .filter(({ id }) => orderSns.includes(id))
    .map((order) => ({ orderSn: order.id, quantity: remaining(order) }))
    .filter(({ quantity }) => quantity > 0);
  if (parts.length === 0 || parent.status === 1) throw new PlatformError(140040002, "nothing left to fulfil");
  cancelParts(platform, parent, parts, "the seller is out of stock");
  return { applyResult: true, failReasonList: [] };
}

/** temu.order.cancel.outofstock.result.get */
export function outOfStockResult({ platform, mall, fields }: MallCall): object {
  const parent = platform.orders.get(fields(140040001).requiredText("parentOrderSn"));
  const wasAsked = parent?.history.some(({ cause }) => cause.startsWith("the seller is out of stock"));
  if (!parent || parent.mallId !== mall.id || !wasAsked) {
    throw new PlatformError(140040004, "no out-of-stock request exists");
  }
  return { applyResult: true, failReasonList: [] };
}
