import { randomBytes } from "node:crypto";

const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** An id that sorts by time. The same time and entropy make the same id. */
export function ulid(timeMs: number, entropy = randomBytes(10)): string {
  const bits = (BigInt(Math.trunc(timeMs)) << 80n) | BigInt(`0x${entropy.toString("hex")}`);
  const text = bits.toString(32).padStart(26, "0");
  return text.replace(/./g, (digit) => digits.charAt(Number.parseInt(digit, 32)));
}

/** The nth id of a send. The SDK repeats the seed when it repeats the send, so the ids come out the same. */
export function seededUlid(seed: string, index: number): string | null {
  const [time, bytes] = seed.split(",");
  const entropy = Buffer.from(bytes ?? "", "base64");
  const timeMs = Number(time);
  if (entropy.length !== 10 || !Number.isSafeInteger(timeMs) || timeMs < 0) return null;
  entropy.writeUInt32BE((entropy.readUInt32BE(6) + index) >>> 0, 6);
  return ulid(timeMs, entropy);
}
