import { type SQL, sql } from "drizzle-orm";
import { z } from "zod";
import { AppError } from "./errors";

/** The part of every list's input that chooses the page. */
export const pageInput = {
  after: z.string().optional(),
  before: z.string().optional(),
  limit: z.number().int().min(1).max(200).default(50),
};

export interface PageWish {
  after?: string | undefined;
  before?: string | undefined;
  limit: number;
}

/** A page, with the cursors of its neighbours; null where there is none. */
export interface ListPage<Item> {
  items: Item[];
  before: string | null;
  after: string | null;
}

export interface Sorting {
  /** What the list is sorted by, as an index has it; the id settles equals. */
  key: SQL;
  id: SQL;
  type: "timestamptz" | "text";
  descending: boolean;
}

/** Paging by key, not by offset: as quick on the last page as on the first, and nothing is skipped or repeated. */
export function paging(wish: PageWish, { key, id, type, descending }: Sorting) {
  const isBackward = wish.before !== undefined;
  const cursor = wish.before ?? wish.after;
  const isDescending = descending !== isBackward;
  const direction = sql.raw(isDescending ? "desc" : "asc");
  const shown = sql.raw(descending ? "desc" : "asc");
  return {
    conditions: cursor ? [beyond(cursor, sql`(${key}, ${id})`, type, isDescending)] : [],
    /** One row more than the page shows tells whether there is a further one. */
    window: sql`order by ${key} ${direction}, ${id} ${direction} limit ${wish.limit + 1}`,
    /** The direction in which people read, for a statement around the window. */
    shown,
    /** `rows` in the order of `shown`. */
    page<Row, Item>(
      rows: Row[],
      keyOf: (row: Row) => [key: string, id: string],
      toItem: (row: Row) => Item,
    ): ListPage<Item> {
      const hasMore = rows.length > wish.limit;
      const kept = !hasMore ? rows : isBackward ? rows.slice(1) : rows.slice(0, wish.limit);
      const cursorAt = (row: Row | undefined) => (row ? cursorOf(...keyOf(row)) : null);
      return {
        items: kept.map(toItem),
        before: isBackward ? (hasMore ? cursorAt(kept[0]) : null) : cursor ? cursorAt(kept[0]) : null,
        after: isBackward || hasMore ? cursorAt(kept.at(-1)) : null,
      };
    },
  };
}

function beyond(cursor: string, position: SQL, type: Sorting["type"], isDescending: boolean): SQL {
  const { key, id } = readCursor(cursor);
  return sql`${position} ${sql.raw(isDescending ? "<" : ">")} (${key}::${sql.raw(type)}, ${id}::uuid)`;
}

/** Opaque to whoever carries it. UTF-8 survives, which `btoa` alone would refuse. */
function cursorOf(key: string, id: string): string {
  return btoa(encodeURIComponent(JSON.stringify([key, id])));
}

function readCursor(cursor: string): { key: string; id: string } {
  try {
    const [key, id]: unknown[] = JSON.parse(decodeURIComponent(atob(cursor)));
    if (typeof key === "string" && z.uuid().safeParse(id).success) return { key, id: String(id) };
  } catch (cause) {
    throw new AppError("invalid_input", "the cursor cannot be read", { field: "cursor", cause });
  }
  throw new AppError("invalid_input", "the cursor cannot be read", { field: "cursor" });
}
