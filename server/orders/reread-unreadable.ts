import { sql } from "drizzle-orm";
import type { ProblemId, StoreId } from "@/domain/ids";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { readAgain } from "./read-again";

/** Orders read in one go; the job asks for the others in the next step. */
const most = 200;

/**
 * Reads again what could not be read before the store's authorization was given or renewed: it may have lacked a
 * permission, and an order that does not change is brought by no pull. Once for each authorization.
 */
export async function rereadUnreadable(
  ctx: Ctx,
  storeId: StoreId,
): Promise<{ read: number; changed: number; isBehind: boolean }> {
  const due = await dueOrders(ctx, storeId);
  const changed = await readAgain(
    ctx,
    storeId,
    due.map(({ platformOrderId }) => platformOrderId),
  );
  await noteRead(
    ctx,
    due.map(({ id }) => id),
  );
  return { read: due.length, changed, isBehind: due.length === most };
}

interface Due extends Record<string, unknown> {
  id: ProblemId;
  platformOrderId: string;
}

/** Those whose number could not be read either cannot be asked for. */
async function dueOrders(ctx: Ctx, storeId: StoreId): Promise<Due[]> {
  const { rows } = await read(ctx, (tx) =>
    tx.execute<Due>(sql`
      select p.id, p.facts->>'platformOrderId' as "platformOrderId"
      from problems p
      where p.organization_id = ${ctx.organizationId} and p.store_id = ${storeId} and p.resolved_at is null
        and p.kind = 'order_unreadable' and not starts_with(p.facts->>'platformOrderId', '?')
        and coalesce((p.facts->>'readAt')::timestamptz, p.opened_at) < (
          select max(g.issued_at) from store_grants sg join grants g on g.id = sg.grant_id
          where sg.store_id = ${storeId} and sg.purpose in ('orders', 'all')
        )
      order by p.opened_at desc limit ${most}
    `),
  );
  return rows;
}

/** Also of an order that the marketplace did not answer with: it is not asked for again until the next authorization. */
async function noteRead(ctx: Ctx, ids: ProblemId[]): Promise<void> {
  if (ids.length === 0) return;
  await change(ctx, (tx) =>
    tx.execute(sql`
      update problems set facts = facts || jsonb_build_object('readAt', ${ctx.now().toISOString()}::text)
      where id = any(${sql.param(ids)}::uuid[]) and resolved_at is null
    `),
  );
}
