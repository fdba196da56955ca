import type { Fields } from "../fields";

const MOST = 100;

type Page<T> = { total: number; pagination: { nextToken: string; previousToken: string }; items: T[] };

/** Pages of the newer local calls: an opaque token each way, empty at either end. */
export function pageByToken<T>(given: Fields, all: T[]): Page<T> {
  const size = given.integer("pageSize") ?? 10;
  if (size < 1 || size > MOST) throw given.refuse(`pageSize must be 1 to ${MOST}`);
  const token = given.text("pageToken") ?? "";
  const start = token === "" ? 0 : offsetOf(token);
  if (start === null) throw given.refuse("pageToken is unknown");
  const tokenAt = (offset: number) => Buffer.from(`place ${offset}`).toString("base64url");
  return {
    total: all.length,
    pagination: {
      nextToken: start + size < all.length ? tokenAt(start + size) : "",
      previousToken: start > 0 ? tokenAt(Math.max(0, start - size)) : "",
    },
    items: all.slice(start, start + size),
  };
}

function offsetOf(token: string): number | null {
  const offset = /^place (\d+)$/.exec(Buffer.from(token, "base64url").toString("utf8"))?.[1];
  return offset === undefined ? null : Number(offset);
}
