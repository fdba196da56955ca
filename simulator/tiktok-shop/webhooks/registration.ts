import type { ShopCall } from "../endpoint";
import { requiredString } from "../fields";
import type { Platform } from "../platform";
import { invalidInput, PlatformError } from "../platform-error";
import { registrableTopics } from "./topics";

export function listWebhooks({ platform, shop }: ShopCall): object {
  const own = platform.registrations.inGroup(shop.id);
  return {
    total_count: own.length,
    webhooks: own.map(({ eventType, address, createTime, updateTime }) => ({
      event_type: eventType,
      address,
      create_time: createTime,
      update_time: updateTime,
    })),
  };
}

export function putWebhook({ platform, shop, body }: ShopCall): object {
  const address = present(body, "address");
  const eventType = knownTopic(present(body, "event_type"));
  checkAddress(platform, address);
  const id = `${shop.id} ${eventType}`;
  const now = platform.now();
  platform.registrations.put({
    id,
    shopId: shop.id,
    eventType,
    address,
    createTime: platform.registrations.get(id)?.createTime ?? now,
    updateTime: now,
  });
  return {};
}

/** DELETE with a JSON body, which is signed like any other. */
export function deleteWebhook({ platform, shop, body }: ShopCall): object {
  platform.registrations.delete(`${shop.id} ${knownTopic(present(body, "event_type"))}`);
  return {};
}

/** This family of calls has its own words for a missing field. */
function present(body: { [key: string]: unknown }, key: string): string {
  if (body[key] === undefined) throw new PlatformError(36009004, `param body.${key} is missing`, 400);
  return requiredString(body, key);
}

function knownTopic(name: string): string {
  if (!registrableTopics.includes(name)) throw invalidInput("EventType has an invalid value.");
  return name;
}

/** https, a name, no port; only the application under development may live elsewhere. */
function checkAddress(platform: Platform, address: string): void {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (!url || address.length > 255) throw invalidInput("Address is not a valid URL.");
  if (url.origin === new URL(platform.world.appUrl).origin) return;
  const isName = /[a-z]/i.test(url.hostname.split(".").at(-1) ?? "");
  if (url.protocol !== "https:" || url.port !== "" || !isName) {
    throw invalidInput("Address must be an https URL with a domain name and without a port.");
  }
}
