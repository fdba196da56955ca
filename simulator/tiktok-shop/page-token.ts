import { createHash } from "node:crypto";
import { invalidInput } from "./platform-error";

type Position = { after: Place; filters: string };

/** Opaque, and always with `+`, `/` and `=` in it: a client that forgets to percent-encode must fail here. */
export function pageToken(position: Position): string {
  const text = JSON.stringify(position);
  for (let salt = 0; ; salt++) {
    const token = seal(text, salt);
    if (token.includes("+") && token.includes("/") && token.endsWith("=")) return token;
  }
}

export function readPageToken(token: string, filters: string): Place {
  const bytes = Buffer.from(token, "base64");
  const salt = bytes.length > 4 ? bytes.readUInt32BE(0) : 0;
  const text = mix(bytes.subarray(4), salt).toString("utf8");
  let position: Partial<Position>;
  try {
    position = JSON.parse(text.trimEnd()) as Partial<Position>;
  } catch {
    throw invalidInput("Invalid page_token.");
  }
  if (!Array.isArray(position.after) || position.filters !== filters) {
    throw invalidInput("Invalid page_token. The filters must not change between pages.");
  }
  return position.after;
}

/** A short name for everything that must stay the same while paging. */
export function filtersName(...parts: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex").slice(0, 12);
}

/** What a list is sorted by; the id decides between equals. */
export type Place = [value: number, id: string];
export type Direction = "ASC" | "DESC";

export function inOrder<T>(items: T[], placeOf: (item: T) => Place, direction: Direction): T[] {
  const turn = direction === "ASC" ? 1 : -1;
  return [...items].sort((a, b) => turn * compare(placeOf(a), placeOf(b)));
}

/** The page behind the token's place. A place, not an offset: items that move in between shift nothing. */
export function pageOf<T>(
  sorted: T[],
  placeOf: (item: T) => Place,
  options: { direction: Direction; size: number; token: string | null; filters: string },
): { items: T[]; nextToken: string | null } {
  const turn = options.direction === "ASC" ? 1 : -1;
  let start = 0;
  if (options.token) {
    const after = readPageToken(options.token, options.filters);
    let end = sorted.length;
    while (start < end) {
      const middle = (start + end) >> 1;
      const item = sorted[middle];
      if (item !== undefined && turn * compare(placeOf(item), after) <= 0) start = middle + 1;
      else end = middle;
    }
  }
  const items = sorted.slice(start, start + options.size);
  const last = items.at(-1);
  const isEnd = start + options.size >= sorted.length || last === undefined;
  return { items, nextToken: isEnd ? null : pageToken({ after: placeOf(last), filters: options.filters }) };
}

function compare([valueA, idA]: Place, [valueB, idB]: Place): number {
  return valueA - valueB || (idA < idB ? -1 : idA > idB ? 1 : 0);
}

/** Both forms of the end are in use: the key missing, and the key with an empty string. */
export function nextPage(token: string | null, totalCount: number): { next_page_token?: string } {
  if (token !== null) return { next_page_token: token };
  return totalCount % 2 === 0 ? { next_page_token: "" } : {};
}

function seal(text: string, salt: number): string {
  const head = Buffer.alloc(4);
  head.writeUInt32BE(salt);
  // One trailing blank more or less decides whether Base64 needs padding.
  const padded = (text.length + 4) % 3 === 0 ? `${text} ` : text;
  return Buffer.concat([head, mix(Buffer.from(padded), salt)]).toString("base64");
}

function mix(bytes: Buffer, salt: number): Buffer {
  const out = Buffer.alloc(bytes.length);
  let stream = Buffer.alloc(0);
  for (let block = 0; stream.length < bytes.length; block++) {
    stream = Buffer.concat([stream, createHash("sha256").update(`page ${salt} ${block}`).digest()]);
  }
  for (let index = 0; index < bytes.length; index++) out[index] = (bytes[index] ?? 0) ^ (stream[index] ?? 0);
  return out;
}
