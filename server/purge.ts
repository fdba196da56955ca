import { and, isNotNull, lt, ne } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { authorizationAttempts, inbox, outbox, pulls } from "@/db/schema";
import type { Ctx } from "./context";

const dayMs = 86_400_000;

/** Removes traces of work that is done: the job runner forgets an event's id after a day, people a pull after a month. */
export async function purge(tx: Tx, ctx: Ctx): Promise<void> {
  const before = (days: number) => new Date(ctx.now().getTime() - days * dayMs);
  await tx.delete(outbox).where(lt(outbox.deliveredAt, before(7)));
  await tx.delete(authorizationAttempts).where(lt(authorizationAttempts.expiresAt, before(7)));
  await tx.delete(inbox).where(lt(inbox.handledAt, before(30)));
  await tx
    .delete(pulls)
    .where(and(lt(pulls.startedAt, before(30)), isNotNull(pulls.finishedAt), ne(pulls.kind, "backfill")));
}
