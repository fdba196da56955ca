import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { Ctx } from "./context";
import { type Emit, gatherEvents } from "./outbox";

/**
 * The one way to change an organization's data: a transaction, the events that follow from it, and their
 * delivery after commit. Changes of one organization take turns. That rules out deadlocks between imports,
 * fixes and shipments, which all touch the same orders and problems in their own sequence; organizations
 * never wait for one another, and nothing outside is called while the turn is held.
 */
export async function change<T>(ctx: Ctx, fn: (tx: Tx, emit: Emit) => Promise<T>): Promise<T> {
  const events = gatherEvents(ctx);
  const result = await inTurn(ctx.organizationId, () =>
    ctx.db.withOrganization(ctx.organizationId, async (tx) => {
      await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${ctx.organizationId}, 0))`);
      const value = await fn(tx, events.emit);
      await events.save(tx);
      return value;
    }),
  );
  await events.deliver();
  return result;
}

/**
 * Reads see one organization as it is at one moment: a page made of many statements must not tell an order's state
 * from before a change and its problems from after it.
 */
export function read<T>(ctx: Pick<Ctx, "db" | "organizationId">, fn: (tx: Tx) => Promise<T>): Promise<T> {
  return ctx.db.withOrganization(ctx.organizationId, fn, {
    accessMode: "read only",
    isolationLevel: "repeatable read",
  });
}

/** The last change of each organization that this process began, settled or not. */
const turns = new Map<string, Promise<unknown>>();

/**
 * Waits for this process's earlier changes of the organization before it takes a connection: a busy tenant
 * queues here, not in the pool that all tenants share. Other processes wait for the lock in the database.
 */
async function inTurn<T>(organizationId: string, work: () => Promise<T>): Promise<T> {
  const before = turns.get(organizationId);
  const turn = (async () => {
    await before?.catch(() => undefined);
    return work();
  })();
  turns.set(organizationId, turn);
  try {
    return await turn;
  } finally {
    if (turns.get(organizationId) === turn) turns.delete(organizationId);
  }
}
