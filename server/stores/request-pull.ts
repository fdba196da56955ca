import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { pulls, stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

/** A pull that has run for longer than this was cut off; it does not keep a person from asking again. */
const abandonedAfterMs = 10 * 60_000;

/** "Sync now". Answers at once; the result appears on the store when the pull is done. */
export async function requestPull(
  ctx: Ctx,
  storeId: StoreId,
): Promise<{ status: "started" | "already_running" }> {
  demand(ctx, "stores.manage", storeId);
  return change(ctx, async (tx, emit) => {
    if ((await tx.$count(stores, eq(stores.id, storeId))) === 0) {
      throw new AppError("not_found", `no store ${storeId}`);
    }
    const since = new Date(ctx.now().getTime() - abandonedAfterMs);
    const [running] = await tx
      .select({ id: pulls.id })
      .from(pulls)
      .where(
        and(
          eq(pulls.storeId, storeId),
          isNull(pulls.finishedAt),
          gt(pulls.startedAt, since),
          eq(pulls.kind, "manual"),
        ),
      )
      .orderBy(desc(pulls.startedAt))
      .limit(1);
    if (running) return { status: "already_running" };
    emit("store/pull.due", { organizationId: ctx.organizationId, storeId, kind: "manual" });
    return { status: "started" };
  });
}
