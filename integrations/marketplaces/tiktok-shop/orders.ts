import { IntegrationError } from "@/integrations/errors";
import { blankFields } from "@/integrations/http/blank-fields";
import type { Credentials, OrderReading, Orders } from "../marketplace";
import type { TiktokShopClient } from "./client";
import { saysNotThisSellers } from "./errors";
import { NotUnderstood, toOrder } from "./map";
import { type WireOrder, wireOrder, wireOrders } from "./wire";

export const ordersPerPage = 100;
export const ordersPerRead = 50;

export function orders(client: TiktokShopClient): Orders {
  return {
    async changedSince(credentials, window, page) {
      // Their clock has whole seconds and the upper end is open: cut down at both ends, so that no second
      // is asked for before it is over and following windows still touch.
      const from = Math.floor(window.from.getTime() / 1000);
      const to = Math.floor(window.to.getTime() / 1000);
      if (from >= to) return { items: [], next: null };

      const { orders, next_page_token } = await client.call(credentials, {
        operation: "orders.search",
        effect: "read",
        method: "POST",
        path: "/order/202309/orders/search",
        query: {
          page_size: String(ordersPerPage),
          sort_field: "update_time",
          sort_order: "ASC",
          ...(page !== null && { page_token: page }),
        },
        body: { update_time_ge: from, update_time_lt: to },
        answer: wireOrders,
      });
      return { items: orders.map(read), next: nextPage(next_page_token, page) };
    },

    async get(credentials, platformOrderIds) {
      return (await orderDetails(client, credentials, platformOrderIds)).map(read);
    },
  };
}

/** One order as they hold it now; `gone` when they know it no longer. */
export async function wireOrderOf(
  client: TiktokShopClient,
  credentials: Credentials,
  platformOrderId: string,
): Promise<WireOrder> {
  const [raw] = await orderDetails(client, credentials, [platformOrderId]);
  if (raw === undefined) throw new IntegrationError("gone", `order ${platformOrderId} is not there any more`);
  const order = wireOrder.safeParse(raw);
  if (order.success) return order.data;
  throw new IntegrationError("unreadable", `order ${platformOrderId}: ${shapeReason(order.error)}`);
}

async function orderDetails(
  client: TiktokShopClient,
  credentials: Credentials,
  platformOrderIds: string[],
): Promise<unknown[]> {
  if (platformOrderIds.length === 0) return [];
  try {
    const { orders } = await client.call(credentials, {
      operation: "orders.get",
      effect: "read",
      method: "GET",
      path: "/order/202507/orders",
      query: { ids: platformOrderIds.join(",") },
      answer: wireOrders,
    });
    return orders;
  } catch (error) {
    if (!saysNotThisSellers(error)) throw error;
    // One foreign id spoils the whole question, and they do not say which: ask for each by itself.
    if (platformOrderIds.length === 1) return [];
    const found: unknown[] = [];
    for (const id of platformOrderIds) found.push(...(await orderDetails(client, credentials, [id])));
    return found;
  }
}

/** Empty on the last page. A token that leads back to itself would never end. */
export function nextPage(token: string, asked: string | null): string | null {
  if (token === "") return null;
  if (token === asked) throw new IntegrationError("unreadable", "the next page is the page just read");
  return token;
}

function read(raw: unknown): OrderReading {
  const order = wireOrder.safeParse(raw);
  if (!order.success) return unreadable(raw, shapeReason(order.error));
  try {
    return { outcome: "read", order: toOrder(order.data) };
  } catch (error) {
    if (!(error instanceof NotUnderstood)) throw error;
    return unreadable(raw, error.message);
  }
}

function unreadable(raw: unknown, reason: string): OrderReading {
  const named = wireOrder.pick({ id: true }).safeParse(raw);
  return {
    outcome: "unreadable",
    platformOrderId: named.success ? named.data.id : null,
    reason,
    payload: JSON.stringify(blankFields(raw, buyerFields)),
  };
}

function shapeReason(error: { issues: { path: PropertyKey[]; message: string }[] }): string {
  return error.issues.map((issue) => `${issue.path.map(String).join(".")}: ${issue.message}`).join("; ");
}

const buyerFields = new Set([
  "recipient_address",
  "buyer_email",
  "buyer_message",
  "buyer_nickname",
  "buyer_avatar",
  "seller_note",
  "user_id",
  "cpf",
  "cpf_name",
  "payment_auth_code",
  "channel_entity_national_registry_id",
]);
