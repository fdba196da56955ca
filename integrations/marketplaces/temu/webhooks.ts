import type { Credentials, WebhookDelivery, WebhookNotice, Webhooks } from "../marketplace";
import type { TemuClient } from "./client";
import type { TemuApp, TemuConfig } from "./config";
import { type Gateway, gateways, orderGateways, regionOf } from "./gateways";
import { tokenInfo } from "./token-info";
import { wireNews, wireNothing, wirePush } from "./wire";

const addressEvent = "bg_trade_logistics_address_changed";
/** What we ask to hear of. */
const events = [
  "bg_order_status_change_event",
  addressEvent,
  "bg_aftersales_status_change",
  "bg_cancel_order_status_change",
];
/** Sent by their portal to try an address; it alone may come unencrypted. */
const testEvent = "bg_open_event_test";

export function webhooks(config: TemuConfig, client: TemuClient): Webhooks {
  return {
    acknowledgement: '{"result":{}}',
    async receive(rawBody, headers) {
      const sender = senderOf(config, headers.get("x-tm-app-key"));
      if (!sender) return null;
      const event = headers.get("x-tm-event-code") ?? "";
      const text = await openedEvent(sender.app, rawBody, event);
      if (text === null || !(await isTheirs(sender.app, text, headers))) return null;
      return read(text, event, headers.get("x-tm-timestamp") ?? "", sender.gateway);
    },
    subscribe: (credentials) => subscribe(client, credentials),
  };
}

interface Sender {
  gateway: Gateway;
  app: TemuApp;
}

function senderOf({ apps }: TemuConfig, appKey: string | null): Sender | null {
  for (const gateway of gateways) {
    const app = apps[gateway];
    if (app && app.appKey === appKey) return { gateway, app };
  }
  return null;
}

/** The event in clear. Null when it is not encrypted as theirs are: that needs the app's secret. */
async function openedEvent(app: TemuApp, rawBody: Uint8Array, event: string): Promise<string | null> {
  const push = wirePush.safeParse(parsed(new TextDecoder().decode(rawBody)));
  if (!push.success) return null;
  const { eventData } = push.data;
  const clear = await decrypted(app.appSecret, eventData);
  return clear ?? (event === testEvent ? eventData : null);
}

/** AES-128-CBC; key and start are the first 16 bytes of the secret. */
async function decrypted(appSecret: string, base64: string): Promise<string | null> {
  const start = new TextEncoder().encode(appSecret).slice(0, 16);
  try {
    const sealed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const key = await crypto.subtle.importKey("raw", start, "AES-CBC", false, ["decrypt"]);
    const clear = await crypto.subtle.decrypt({ name: "AES-CBC", iv: start }, key, sealed);
    return new TextDecoder("utf-8", { fatal: true }).decode(clear);
  } catch {
    // Not base64, not under this key, or not text: whichever, it is not theirs.
    return null;
  }
}

/** Their two published examples differ in one header: with it or without it, both are theirs. */
async function isTheirs(app: TemuApp, eventData: string, headers: Headers): Promise<boolean> {
  const signature = fromHex(headers.get("x-tm-signature") ?? "");
  if (!signature) return false;
  const encode = (text: string) => new TextEncoder().encode(text);
  const key = await crypto.subtle.importKey(
    "raw",
    encode(app.appSecret),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["verify"],
  );
  const named = ["x-tm-app-key", "x-tm-event-code", "x-tm-ext-param", "x-tm-timestamp"];
  for (const signed of [named, named.filter((name) => name !== "x-tm-ext-param")]) {
    const message = `eventData${eventData}${signed.map((name) => `${name}${headers.get(name) ?? ""}`).join("")}`;
    // `verify` compares in constant time; comparing texts would not.
    if (await crypto.subtle.verify("HMAC", key, signature, encode(message))) return true;
  }
  return false;
}

/** Samples of theirs spell it in both cases. */
function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[0-9a-f]{64}$/i.test(text)) return null;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}

/** A delivery that is theirs is always kept, even when nothing in it is known to us. */
async function read(
  text: string,
  event: string,
  timestamp: string,
  gateway: Gateway,
): Promise<WebhookDelivery> {
  const news = wireNews.safeParse(parsed(text));
  const ofOrders = orderGateways.find((name) => name === gateway);
  return {
    // They number nothing: the same event of the same moment is the same delivery, however often it comes.
    deliveryId: `${timestamp}:${event}:${await digest(text)}`,
    shopId: (news.success && news.data.mallId) || null,
    region: ofOrders ? regionOf(ofOrders) : null,
    accountId: null,
    notice: toNotice(event, news.success ? news.data.parentOrderSn : ""),
  };
}

function toNotice(event: string, parentOrderSn: string): WebhookNotice {
  if (!events.includes(event) || parentOrderSn === "") return { kind: "other", topic: event };
  const kind = event === addressEvent ? "address_changed" : "order_changed";
  return { kind, platformOrderIds: [parentOrderSn] };
}

async function digest(text: string): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON: the schemas refuse undefined.
    return undefined;
  }
}

const permitted = 1;

/** The address is the app's own, approved on their portal; a store only says which events it lets through. */
async function subscribe(client: TemuClient, credentials: Credentials): Promise<void> {
  const caller = client.forOrders(credentials);
  const { authEventCodeList, appSubscribeEventCodeList } = await tokenInfo(client, caller);
  const allowed = authEventCodeList
    .filter(({ permitsStatus }) => permitsStatus === permitted)
    .map(({ eventCode }) => eventCode);
  // One that the seller did not allow, or the app did not ask for on their portal, would have them refuse all.
  const wanted = events.filter(
    (event) => allowed.includes(event) && appSubscribeEventCodeList.includes(event),
  );
  if (wanted.length === 0) return;
  await client.call(caller, {
    type: "bg.tmc.message.update",
    effect: "write",
    fields: { permitEventCodeList: wanted },
    answer: wireNothing,
  });
}
