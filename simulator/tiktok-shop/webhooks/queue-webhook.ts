import type { Platform } from "../platform";
import type { Delivery } from "../records";
import { signWebhook } from "../sign";
import { type Topic, topics } from "./topics";

const KEPT_FINISHED = 2000;

/** Marks an id that goes out as a JSON number, beyond what a double can hold. */
export function bigNumber(digits: string): string {
  return `\u0000${digits}`;
}

/** Writes the deliveries of one event, if anybody is entitled to it and has left an address. */
export function queueWebhook(platform: Platform, shopId: string, topic: Topic, data: object): Delivery[] {
  const url = addressOf(platform, shopId, topic);
  if (url === "" || !isEntitled(platform, shopId, topic)) return [];
  const settings = platform.settings();
  const { type } = topics[topic];
  // The documented sample of type 3 has no notification id.
  const notification =
    topic === "RECIPIENT_ADDRESS_UPDATE" ? {} : { tts_notification_id: platform.newId("notification") };
  const body = JSON.stringify({
    type,
    ...notification,
    shop_id: shopId,
    timestamp: platform.now(),
    data,
  }).replace(/"\\u0000(\d+)"/g, "$1");
  return Array.from({ length: settings.webhookCopies }, () =>
    storeDelivery(platform, {
      shopId,
      type,
      topic,
      url,
      body,
      status: settings.webhooksHeld ? "held" : "waiting",
      dueAt: platform.now() + settings.webhookDelaySeconds,
    }),
  );
}

export function storeDelivery(
  platform: Platform,
  delivery: Pick<Delivery, "shopId" | "type" | "topic" | "url" | "body" | "status" | "dueAt">,
  signature?: string,
): Delivery {
  const app = platform.app();
  forgetOldest(platform);
  return platform.deliveries.put({
    ...delivery,
    id: String(platform.count("delivery")),
    signature: signature ?? signWebhook(app.appKey, app.appSecret, delivery.body),
    createdAt: platform.now(),
    attempts: [],
  });
}

export function addressOf(platform: Platform, shopId: string, topic: Topic): string {
  const own = platform.registrations.inGroup(shopId).find(({ eventType }) => eventType === topic);
  return own?.address ?? platform.app().webhookUrl;
}

/** Nothing is sent for shops that have not granted the topic's scope; the farewell itself is the exception. */
function isEntitled(platform: Platform, shopId: string, topic: Topic): boolean {
  if (topic === "SELLER_DEAUTHORIZATION") return true;
  const accountId = platform.shops.get(shopId)?.accountId ?? "";
  return platform.grants
    .inGroup(accountId)
    .some(
      (grant) =>
        grant.revokedAt === null &&
        grant.endsAt > platform.now() &&
        grant.scopes.some((scope) => scope === topics[topic].scope),
    );
}

function forgetOldest(platform: Platform): void {
  if (platform.deliveries.size < KEPT_FINISHED * 2) return;
  const finished = [...platform.deliveries.inGroup("delivered"), ...platform.deliveries.inGroup("given_up")];
  for (const delivery of finished.slice(0, -KEPT_FINISHED)) platform.deliveries.delete(delivery.id);
}
