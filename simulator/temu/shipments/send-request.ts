import type { MallCall } from "../endpoint";
import type { Fields } from "../fields";
import type { Content, Order, ParentOrder } from "../records";
import { refusal } from "./refusals";

export type SendLine = { parent: ParentOrder; order: Order; quantity: number };

/** One package of a confirmation or a label purchase. */
export type SendRequest = { fields: Fields; lines: SendLine[]; acceptance: string[] };

export type SendType = 0 | 1 | 2;

/** What confirm and create have in common: which orders travel in which package. */
export function readSendRequests(call: MallCall): { sendType: SendType; requests: SendRequest[] } {
  const fields = call.fields(120011020);
  const sendType = fields.requiredInteger("sendType");
  if (sendType !== 0 && sendType !== 1 && sendType !== 2) throw refusal("parameters", "sendType");
  const list = fields.objects("sendRequestList");
  if (!list || list.length === 0) throw refusal("parameters", "sendRequestList");
  return {
    sendType,
    requests: list.map((item) => ({
      fields: item,
      lines: readLines(call, item),
      acceptance: item.texts("confirmAcceptance") ?? [],
    })),
  };
}

function readLines(call: MallCall, fields: Fields): SendLine[] {
  const list = fields.objects("orderSendInfoList");
  if (!list || list.length === 0) throw refusal("linesIncomplete");
  const lines = list.map((item) => {
    const parent = shippableParent(call, item.requiredText("parentOrderSn"));
    const orderSn = item.text("orderSn");
    if (!orderSn) throw refusal("orderSnMissing");
    const order = parent.orders.find(({ id }) => id === orderSn);
    if (!order) throw refusal("order", orderSn);
    const quantity = item.requiredInteger("quantity");
    if (quantity < 1) throw refusal("quantity");
    return { parent, order, quantity };
  });
  if (new Set(lines.map(({ order }) => order.id)).size < lines.length) throw refusal("lineTwice");
  return lines;
}

function shippableParent({ platform, mall, gateway }: MallCall, sn: string): ParentOrder {
  const parent = platform.orders.get(sn);
  if (!parent || parent.mallId !== mall.id) throw refusal("order", sn);
  if (parent.gateway !== gateway) throw refusal("wrongGateway");
  return parent;
}

export function parentsOf(requests: SendRequest[]): ParentOrder[] {
  return [...new Set(requests.flatMap(({ lines }) => lines.map(({ parent }) => parent)))];
}

export function contentsOf(lines: SendLine[]): Content[] {
  return lines.map(({ parent, order, quantity }) => ({
    parentOrderSn: parent.id,
    orderSn: order.id,
    quantity,
  }));
}

/** What is still to be shipped of an order. */
export function remaining(order: Order): number {
  return order.originalQuantity - order.canceledQuantity - order.shippedQuantity;
}

/** 0 one order in one package; 1 one order in several; 2 several orders in one. */
export function checkShape(sendType: SendType, requests: SendRequest[], partsAllowed: boolean): void {
  const isOneParent = parentsOf(requests).length === 1;
  const isOnePackage = requests.length === 1;
  if (isOneParent !== (sendType !== 2)) throw refusal("parameters", "sendType and parent orders");
  // A bulky item with its boxes is several packages in one request; the rest of a part may come alone.
  const hasBoxes = requests.some(({ fields }) => (fields.objects("subSendRequests") ?? []).length > 0);
  const isFine = sendType === 1 ? !isOnePackage || hasBoxes || partsAllowed : isOnePackage;
  if (!isFine) throw refusal("parameters", "sendType and packages");
}

/** Everything that is left of every order, in this one call, unless the mall may ship in parts. */
export function checkQuantities(requests: SendRequest[], partsAllowed: boolean): void {
  const sent = new Map<string, number>();
  for (const { order, quantity } of requests.flatMap(({ lines }) => lines)) {
    sent.set(order.id, (sent.get(order.id) ?? 0) + quantity);
  }
  for (const order of parentsOf(requests).flatMap(({ orders }) => orders)) {
    const left = order.fulfillmentType === "fulfillBySeller" ? remaining(order) : 0;
    const quantity = sent.get(order.id) ?? 0;
    if (quantity > left || (quantity < left && !partsAllowed)) throw refusal("quantity", order.id);
  }
}
