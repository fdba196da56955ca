import { isSafeNumber, parse } from "lossless-json";
import type { Credentials, WebhookDelivery, WebhookNotice, Webhooks } from "../marketplace";
import { hmacKey, type TiktokShopClient, toHex } from "./client";
import type { TiktokShopConfig } from "./config";
import { wireNothing, wireOrderNews, wirePackageNews, wireSubscriptions, wireWebhook } from "./wire";

/** What we ask to hear of, in the names that registration uses. */
const topics = [
  "ORDER_STATUS_CHANGE",
  "RECIPIENT_ADDRESS_UPDATE",
  "PACKAGE_UPDATE",
  "SELLER_DEAUTHORIZATION",
  "UPCOMING_AUTHORIZATION_EXPIRATION",
  "CANCELLATION_STATUS_CHANGE",
  "RETURN_STATUS_CHANGE",
];

export function webhooks(config: TiktokShopConfig, client: TiktokShopClient): Webhooks {
  return {
    async receive(rawBody, headers) {
      const signature = fromHex(headers.get("authorization") ?? "");
      if (!signature || !(await isTheirs(config, rawBody, signature))) return null;
      return read(rawBody);
    },
    subscribe: (credentials, address) => subscribe(client, credentials, address),
  };
}

async function isTheirs(
  { appKey, appSecret }: TiktokShopConfig,
  rawBody: Uint8Array,
  signature: Uint8Array<ArrayBuffer>,
): Promise<boolean> {
  const prefix = new TextEncoder().encode(appKey);
  const message = new Uint8Array(prefix.length + rawBody.length);
  message.set(prefix);
  message.set(rawBody, prefix.length);
  // `verify` compares in constant time; comparing texts would not.
  return crypto.subtle.verify("HMAC", await hmacKey(appSecret), signature, message);
}

/** Lower case only, as they send it: one signature has one spelling. */
function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[0-9a-f]{64}$/.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** A delivery that is theirs is always kept, even when nothing in it is known to us. */
async function read(rawBody: Uint8Array): Promise<WebhookDelivery> {
  const envelope = wireWebhook.safeParse(parsed(rawBody));
  const fallbackId = async () => `sha256:${toHex(await crypto.subtle.digest("SHA-256", rawBody.slice()))}`;
  if (!envelope.success) {
    return {
      deliveryId: await fallbackId(),
      shopId: null,
      region: null,
      accountId: null,
      notice: { kind: "other", topic: "unreadable" },
    };
  }
  const { type, tts_notification_id, shop_id, seller_open_id, data } = envelope.data;
  return {
    // Samples of type 3 carry no id; the same bytes twice are the same delivery.
    deliveryId: tts_notification_id ?? (await fallbackId()),
    shopId: shop_id ?? null,
    region: null,
    accountId: seller_open_id ?? null,
    notice: toNotice(type, data),
  };
}

/** Product ids come as numbers beyond 2^53, which plain parsing would round: what does not fit stays text. */
function parsed(rawBody: Uint8Array): unknown {
  try {
    return parse(new TextDecoder("utf-8", { fatal: true }).decode(rawBody), null, (digits) =>
      isSafeNumber(digits) ? Number(digits) : digits,
    );
  } catch {
    // Not JSON: the schema refuses undefined, and the delivery is kept as unreadable.
    return undefined;
  }
}

/** They advise against trusting the number alone, so the data must hold what its topic promises. */
function toNotice(type: number, data: unknown): WebhookNotice {
  switch (type) {
    case 1: // order status
    case 3: // recipient address
    case 11: // cancellation
    case 12: {
      // return
      const news = wireOrderNews.safeParse(data);
      if (news.success) return { kind: "order_changed", platformOrderIds: [news.data.order_id] };
      break;
    }
    case 4: {
      // packages split or combined: their old ids are dead
      const news = wirePackageNews.safeParse(data);
      if (!news.success) break;
      const orderIds = news.data.package_list.flatMap((item) => item.order_id_list);
      return { kind: "order_changed", platformOrderIds: [...new Set(orderIds)] };
    }
    case 6:
      return { kind: "grant_lost" };
    case 7:
      return { kind: "grant_expiring" };
  }
  return { kind: "other", topic: String(type) };
}

/** Asks only for what is not there yet, so that a repeat after a doubt changes nothing. */
async function subscribe(client: TiktokShopClient, credentials: Credentials, address: string): Promise<void> {
  const { webhooks } = await client.call(credentials, {
    operation: "webhooks.list",
    effect: "read",
    method: "GET",
    path: "/event/202309/webhooks",
    answer: wireSubscriptions,
  });
  for (const topic of topics) {
    if (webhooks.some((webhook) => webhook.event_type === topic && webhook.address === address)) continue;
    await client.call(credentials, {
      operation: "webhooks.put",
      effect: "write",
      method: "PUT",
      path: "/event/202309/webhooks",
      body: { address, event_type: topic },
      answer: wireNothing,
    });
  }
}
