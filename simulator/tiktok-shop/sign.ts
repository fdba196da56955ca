import { createHmac } from "node:crypto";

export type SignedParts = {
  secret: string;
  path: string;
  query: URLSearchParams;
  contentType: string | undefined;
  rawBody: Buffer;
};

const unsignedKeys = new Set(["sign", "access_token"]);

export function signRequest({ secret, path, query, contentType, rawBody }: SignedParts): string {
  const keys = [...new Set(query.keys())].filter((key) => !unsignedKeys.has(key));
  keys.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  // `ids=a&ids=b` and `ids=a,b` are both in use and sign alike.
  const pairs = keys.map((key) => `${key}${query.getAll(key).join(",")}`).join("");
  const mac = createHmac("sha256", secret).update(secret).update(path).update(pairs);
  if (mediaType(contentType) !== "multipart/form-data") mac.update(rawBody);
  return mac.update(secret).digest("hex");
}

export function signWebhook(appKey: string, secret: string, rawBody: string): string {
  return createHmac("sha256", secret).update(appKey).update(rawBody).digest("hex");
}

function mediaType(contentType: string | undefined): string {
  return (contentType ?? "").split(";")[0]?.trim().toLowerCase() ?? "";
}
