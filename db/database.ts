import { sql } from "drizzle-orm";
import type { NodePgQueryResultHKT } from "drizzle-orm/node-postgres";
import type { PgDatabase, PgTransactionConfig } from "drizzle-orm/pg-core";
import type { OrganizationId } from "@/domain/ids";
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

/** One implementation for every driver that can hold a transaction open. */
export function databaseOver(orm: Transactor, end: () => Promise<void>): Database {
  return {
    withOrganization: (id, fn, config) =>
      orm.transaction(async (tx) => {
        await tx.execute(sql`select set_config('app.organization', ${id}, true)`);
        return fn(tx);
      }, config),
    withoutOrganization: (fn) => orm.transaction(fn),
    end,
  };
}
