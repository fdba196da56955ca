import { DrizzleQueryError, sql } from "drizzle-orm";
import type { NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgTransactionConfig } from "drizzle-orm/pg-core";
import type { OrganizationId } from "@/domain/ids";
import { codeOf, constraintOf } from "./error-code";
import type * as schema from "./schema";

/** Drizzle over whichever driver the runtime has; both answer with `pg`'s shape of a result. */
export type Tx = PgDatabase<NodePgQueryResultHKT, typeof schema>;

export interface Database {
  /** Runs `fn` in one transaction that sees and writes one organization's rows and no others. */
  withOrganization<T>(
    id: OrganizationId,
    fn: (tx: Tx) => Promise<T>,
    config?: PgTransactionConfig,
  ): Promise<T>;
  /**
   * Runs `fn` without a tenant: people and their sessions, and the functions of the schema `lookup`. Tenant
   * tables look empty here.
   */
  withoutOrganization<T>(fn: (tx: Tx) => Promise<T>): Promise<T>;
  end(): Promise<void>;
}

export interface Transactor {
  transaction<T>(fn: (tx: Tx) => Promise<T>, config?: PgTransactionConfig): Promise<T>;
}

/**
 * A statement that PostgreSQL refused. The drivers' own errors carry the values of the statement and of the
 * failing row, buyer data among them; this one carries what a reader of logs may see.
 */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  constructor(
    message: string,
    /** PostgreSQL's five characters, or null when the connection failed. */
    readonly code: string | null,
    readonly constraint: string | null,
  ) {
    super(message);
  }
}

/** One implementation for every driver that can hold a transaction open. */
export function databaseOver(orm: Transactor, end: () => Promise<void>): Database {
  return {
    withOrganization: (id, fn, config) =>
      redacted(() =>
        orm.transaction(async (tx) => {
          await tx.execute(sql`select set_config('app.organization', ${id}, true)`);
          return fn(tx);
        }, config),
      ),
    withoutOrganization: (fn) => redacted(() => orm.transaction(fn)),
    end,
  };
}

async function redacted<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    const code = codeOf(error);
    // Of a value that has the wrong form (class 22), PostgreSQL's message quotes the value.
    const message = code?.startsWith("22") ? "a value has the wrong form" : refusal.message;
    throw new DatabaseError(message, code, constraintOf(error));
  }
}

/** The driver's error at the bottom, when this is a failed statement: its message names no values. */
function refusalOf(error: unknown): Error | null {
  if (error instanceof DrizzleQueryError)
    return error.cause instanceof Error ? error.cause : new Error("failed");
  return error instanceof Error && codeOf(error) ? error : null;
}
