import { type SQL, sql } from "drizzle-orm";

/** Lines `l` of one order as the marketplace lists them; by its names for them where they were read before this was kept. */
export const lineOrder: SQL = sql`l.position nulls last, l.line_key`;
