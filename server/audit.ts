import type { Tx } from "@/db/database";
import { audit } from "@/db/schema";
import { actorName, type Ctx } from "./context";

/** What a record needs of its context. */
type Recorder = Pick<Ctx, "organizationId" | "actor" | "requestId" | "now">;

/** Records who did what, in the transaction that does it. Facts never hold secrets or buyer data. */
export async function record(
  tx: Tx,
  ctx: Recorder,
  act: string,
  subject: string,
  facts: Record<string, string> = {},
) {
  await tx.insert(audit).values({
    organizationId: ctx.organizationId,
    actor: actorName(ctx.actor),
    act,
    subject,
    facts,
    requestId: ctx.requestId,
    createdAt: ctx.now(),
  });
}
