import { createHash } from "node:crypto";

export type Signable = { [key: string]: unknown };

/** MD5 over secret, sorted keys with their values, secret; inner objects stay in the order they were sent in. */
export function signFields(secret: string, fields: Signable): string {
  return createHash("md5")
    .update(secret + textToSign(fields) + secret, "utf8")
    .digest("hex")
    .toUpperCase();
}

function textToSign(fields: Signable): string {
  return Object.keys(fields)
    .filter((key) => key !== "sign")
    .sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    .map((key) => key + spelled(fields[key]))
    .join("");
}

function spelled(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value);
}
