import { DatabaseError, type PoolClient } from "pg";
import { type Meter, type QueryAnswer, runQuery } from "./query";
import type { SqlRequest } from "./request";

export type SqlAnswer = QueryAnswer | { results: QueryAnswer[] };

/** A batch is one transaction: all of it, or nothing. */
export async function execute(client: PoolClient, request: SqlRequest): Promise<SqlAnswer> {
  const meter: Meter = { bytes: 0 };
  if (request.kind === "single") return runQuery(client, request.query, meter);

  await client.query(request.begin);
  try {
    const results: QueryAnswer[] = [];
    for (const query of request.queries) results.push(await runQuery(client, query, meter));
    await client.query("commit");
    return { results };
  } catch (error) {
    // Any other error costs the connection, which rolls back as well.
    if (error instanceof DatabaseError) await client.query("rollback");
    throw error;
  }
}
