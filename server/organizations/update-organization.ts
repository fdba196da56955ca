import { eq } from "drizzle-orm";
import { organizations } from "@/db/schema";
import { record } from "../audit";
import { checkedName } from "../checked-name";
import { type Ctx, demand } from "../context";
import { checkedRetention } from "./checked-retention";

type UpdateCtx = Pick<Ctx, "db" | "organizationId" | "actor" | "requestId" | "now">;

/** Changes what is given and leaves the rest. */
export async function updateOrganization(
  ctx: UpdateCtx,
  input: { name?: string; retentionDays?: number },
): Promise<void> {
  demand(ctx, "organization.manage");
  const changed = {
    ...(input.name === undefined ? {} : { name: checkedName(input.name) }),
    ...(input.retentionDays === undefined ? {} : { retentionDays: checkedRetention(input.retentionDays) }),
  };
  if (Object.keys(changed).length === 0) return;

  await ctx.db.withOrganization(ctx.organizationId, async (tx) => {
    await tx.update(organizations).set(changed).where(eq(organizations.id, ctx.organizationId));
    const facts = Object.fromEntries(Object.entries(changed).map(([field, value]) => [field, String(value)]));
    await record(tx, ctx, "organization.update", ctx.organizationId, facts);
  });
}
