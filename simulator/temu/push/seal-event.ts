import { createCipheriv, createHmac } from "node:crypto";

export type SealedEvent = { headers: { [name: string]: string }; body: string };

/** The platform publishes one example of each: the header always goes out, the signature may leave it out. */
export type SignatureVariant = "with_ext_param" | "without_ext_param";

export type EventToSeal = {
  appKey: string;
  appSecret: string;
  eventCode: string;
  /** The event as JSON, before encryption: this is what is signed. */
  text: string;
  timestampMs: number;
  variant: SignatureVariant;
  isEncrypted: boolean;
};

const EXT_PARAM = "{}";

export function sealEvent(event: EventToSeal): SealedEvent {
  const headers = {
    "x-tm-app-key": event.appKey,
    "x-tm-event-code": event.eventCode,
    "x-tm-ext-param": EXT_PARAM,
    "x-tm-timestamp": String(event.timestampMs),
  };
  const eventData = event.isEncrypted ? encrypt(event.appSecret, event.text) : event.text;
  return {
    headers: { ...headers, "x-tm-signature": signEvent(event.appSecret, headers, event.text, event.variant) },
    body: JSON.stringify({ eventData }),
  };
}

function signEvent(
  secret: string,
  headers: { [name: string]: string },
  text: string,
  variant: SignatureVariant,
): string {
  const signed = Object.entries({ ...headers, eventData: text })
    .filter(([name]) => variant === "with_ext_param" || name !== "x-tm-ext-param")
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return createHmac("sha256", secret).update(signed.flat().join("")).digest("hex");
}

/** Key and start value are the same: the first 16 bytes of the secret. */
function encrypt(secret: string, text: string): string {
  const key = Buffer.from(secret).subarray(0, 16);
  const cipher = createCipheriv("aes-128-cbc", key, key);
  return Buffer.concat([cipher.update(text, "utf8"), cipher.final()]).toString("base64");
}
