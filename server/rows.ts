import { type SQL, sql } from "drizzle-orm";

/**
 * Rows as one JSON parameter, for statements over whole pages: a statement with a placeholder per value costs
 * more to parse than to run, and has a limit of 65,535 of them. NUL, which PostgreSQL's text cannot hold,
 * becomes U+FFFD. `columns` names the JSON keys and their types, e.g. `id uuid, quantity int`.
 */
export function rowsOf(rows: readonly object[], columns: string): SQL {
  const json = JSON.stringify(rows).replaceAll("\\u0000", "\\ufffd");
  return sql`json_to_recordset(${json}::json) as input(${sql.raw(columns)})`;
}
