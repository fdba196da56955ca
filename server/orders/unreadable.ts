import { and, inArray, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { problems } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import { rowsOf } from "../rows";

const causeOf = (storeId: StoreId, platformOrderId: string) =>
  `order_unreadable:${storeId}:${platformOrderId}`;

/** Orders that could not be read are problems of their own: there is no order yet that one could hold. */
export async function recordUnreadable(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
  unreadable: { platformOrderId: string; reason: string }[],
): Promise<void> {
  if (unreadable.length === 0) return;
  const rows = unreadable.map(({ platformOrderId, reason }) => ({
    id: uuidv7(),
    cause: causeOf(storeId, platformOrderId),
    facts: { platformOrderId, reason, storeId, readAt: ctx.now().toISOString() },
  }));
  await tx.execute(sql`
    insert into problems (id, organization_id, store_id, kind, cause, facts, opened_at)
    select id, ${ctx.organizationId}::uuid, ${storeId}::uuid, 'order_unreadable', cause, facts,
      ${ctx.now().toISOString()}::timestamptz
    from ${rowsOf(rows, "id uuid, cause text, facts jsonb")}
    on conflict (organization_id, cause) where resolved_at is null do update set facts = excluded.facts
  `);
}

export async function resolveUnreadable(tx: Tx, ctx: Ctx, storeId: StoreId, platformOrderIds: string[]) {
  if (platformOrderIds.length === 0) return;
  const causes = platformOrderIds.map((id) => causeOf(storeId, id));
  await tx
    .update(problems)
    .set({ resolvedAt: ctx.now() })
    .where(and(inArray(problems.cause, causes), isNull(problems.resolvedAt)));
}
