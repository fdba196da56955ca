import { ConsoleError, type ConsoleRoute, jsonRoute } from "../../console/console-route";
import { optionalChoice, optionalNumber, optionalObject, text } from "../../console/fields";
import type { Platform } from "../platform";
import type { Delivery } from "../records";
import { addressOf, storeDelivery } from "../webhooks/queue-webhook";
import { type Topic, topics } from "../webhooks/topics";
import { findShop } from "./find";
import { API } from "./paths";

const topicNames = Object.keys(topics) as Topic[];

/** The delivery log and what one can do to it: release, resend, forge. */
export function webhookRoutes(platform: Platform): ConsoleRoute[] {
  return [
    jsonRoute("GET", `${API}/webhooks`, ({ query }) => {
      const limit = Number(query.get("limit") ?? 200);
      const shopId = query.get("shopId");
      const all = platform.deliveries.all().filter((delivery) => !shopId || delivery.shopId === shopId);
      return { webhooks: all.slice(-limit).reverse() };
    }),
    jsonRoute("POST", `${API}/webhooks/release`, ({ body }) => {
      const order = optionalChoice(body, "order", ["as-made", "reversed"] as const) ?? "as-made";
      const held = platform.deliveries.inGroup("held");
      if (order === "reversed") held.reverse();
      // Deliveries leave in the order in which they were put among the waiting.
      for (const delivery of held)
        platform.deliveries.put({ ...delivery, status: "waiting", dueAt: platform.now() });
      return { released: held.length };
    }),
    jsonRoute("POST", `${API}/webhooks/{id}/resend`, ({ param, body }) => {
      const delivery = findDelivery(platform, param("id"));
      const copies = optionalNumber(body, "copies") ?? 1;
      return { webhooks: Array.from({ length: copies }, () => again(platform, delivery)) };
    }),
    jsonRoute("POST", `${API}/webhooks/{id}/forge`, ({ param }) =>
      again(platform, findDelivery(platform, param("id")), "0".repeat(64)),
    ),
    jsonRoute("POST", `${API}/webhooks/forge`, ({ body }) => {
      const shop = findShop(platform, text(body, "shopId"));
      const topic = optionalChoice(body, "topic", topicNames) ?? "ORDER_STATUS_CHANGE";
      const forged = {
        type: topics[topic].type,
        tts_notification_id: platform.newId("notification"),
        shop_id: shop.id,
        timestamp: platform.now(),
        data: optionalObject(body, "data") ?? {},
      };
      const url = addressOf(platform, shop.id, topic);
      if (url === "") throw new ConsoleError(409, "the app has no webhook address");
      return storeDelivery(
        platform,
        {
          shopId: shop.id,
          type: forged.type,
          topic,
          url,
          body: JSON.stringify(forged),
          status: "waiting",
          dueAt: platform.now(),
        },
        "f".repeat(64),
      );
    }),
    jsonRoute("DELETE", `${API}/webhooks`, () => {
      for (const { id } of platform.deliveries.all()) platform.deliveries.delete(id);
    }),
  ];
}

/** The same bytes once more, as the platform does when nobody answered: a receiver must notice. */
function again(platform: Platform, delivery: Delivery, signature = delivery.signature): Delivery {
  const { shopId, type, topic, url, body } = delivery;
  return storeDelivery(
    platform,
    { shopId, type, topic, url, body, status: "waiting", dueAt: platform.now() },
    signature,
  );
}

function findDelivery(platform: Platform, id: string): Delivery {
  const delivery = platform.deliveries.get(id);
  if (!delivery) throw new ConsoleError(404, `no webhook delivery ${id}`);
  return delivery;
}
