import { eq } from "drizzle-orm";
import { inbox } from "@/db/schema";
import type { Id } from "@/domain/ids";
import { change } from "../change";
import type { Ctx } from "../context";

/** Nobody will handle this one any more: its order comes with the next pull, which needs no notice. */
export async function dropWebhook(ctx: Ctx, id: Id<"webhook">): Promise<void> {
  await change(ctx, (tx) => tx.update(inbox).set({ handledAt: ctx.now() }).where(eq(inbox.id, id)));
}
