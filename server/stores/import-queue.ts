import { and, asc, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { pulls } from "@/db/schema";
import type { PullId, StoreId } from "@/domain/ids";
import { daysLeft, dayWindows } from "@/domain/pull-plan";

/** An import that a person asked for and that is not over. The first of its store is the one being read. */
export interface QueuedImport {
  id: PullId;
  from: Date;
  to: Date;
  days: number;
  daysDone: number;
  seen: number;
}

/** A store's imports in the order in which they were asked for. */
export async function importQueue(tx: Tx, storeId: StoreId): Promise<QueuedImport[]> {
  const rows = await tx
    .select()
    .from(pulls)
    .where(and(eq(pulls.storeId, storeId), eq(pulls.kind, "import"), isNull(pulls.finishedAt)))
    .orderBy(asc(pulls.startedAt), asc(pulls.id));
  return rows.map(({ id, windowFrom: from, windowTo: to, reachedAt, seen }) => {
    const days = dayWindows({ from, to }).length;
    return { id, from, to, days, daysDone: days - daysLeft({ from, to }, reachedAt).length, seen };
  });
}
