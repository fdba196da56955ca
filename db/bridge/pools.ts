import { DatabaseError, Pool, type PoolClient } from "pg";
import { LIMITS } from "./limits";
import type { Login, Target } from "./target";

export type Pools = {
  /** Runs `work` on a connection of this login, and gives the connection back clean or not at all. */
  use<Result>(
    login: Login,
    signal: AbortSignal,
    work: (client: PoolClient) => Promise<Result>,
  ): Promise<Result>;
  close(): Promise<void>;
};

export function openPools(target: Target, onLost: (error: Error) => void): Pools {
  const pools = new Map<string, Pool>();

  function poolOf(login: Login): Pool {
    const key = JSON.stringify([login.user, login.password]);
    const known = pools.get(key);
    if (known) return known;
    const pool = new Pool({
      connectionString: target.urlFor(login),
      application_name: "longshore bridge",
      max: LIMITS.poolSize,
      idleTimeoutMillis: LIMITS.idleMs,
      connectionTimeoutMillis: LIMITS.connectMs,
      // A connection that we drop does not end the statement it runs: the server must.
      statement_timeout: LIMITS.requestMs,
    });
    // An idle connection was cut, as at a restart of PostgreSQL; the pool makes a new one when asked.
    pool.on("error", onLost);
    // Wrong passwords must not leave a pool behind for each guess.
    pool.on("remove", () => {
      if (pool.totalCount === 0 && pool.waitingCount === 0) forget(key, pool);
    });
    pools.set(key, pool);
    return pool;
  }

  function forget(key: string, pool: Pool): void {
    if (pools.get(key) === pool) pools.delete(key);
  }

  return {
    async use(login, signal, work) {
      const pool = poolOf(login);
      const client = await pool.connect().catch((error: unknown) => {
        if (pool.totalCount === 0) forget(JSON.stringify([login.user, login.password]), pool);
        throw error;
      });
      let isReleased = false;
      const release = (isDropped: boolean) => {
        if (!isReleased) client.release(isDropped);
        isReleased = true;
      };
      const drop = () => release(true);
      client.on("error", onLost);
      signal.addEventListener("abort", drop);
      try {
        signal.throwIfAborted();
        const result = await work(client);
        void cleaned(client).then((isClean) => release(!isClean));
        return result;
      } catch (error) {
        // After PostgreSQL's own errors the connection is in order; after any other it may be mid-answer.
        if (error instanceof DatabaseError) void cleaned(client).then((isClean) => release(!isClean));
        else drop();
        throw error;
      } finally {
        signal.removeEventListener("abort", drop);
        client.off("error", onLost);
      }
    },
    close: async () => {
      await Promise.all([...pools.values()].map((pool) => pool.end()));
    },
  };
}

/** Whether the connection holds nothing of the request that it served. */
async function cleaned(client: PoolClient): Promise<boolean> {
  if (client.getTransactionStatus() !== "I") return false;
  try {
    // A plain SET must not be seen by the next request, which may be another organization's.
    await client.query("discard all");
    return true;
  } catch {
    // A connection that cannot be cleaned is dropped; the request itself has been answered.
    return false;
  }
}
