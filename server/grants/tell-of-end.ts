import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { GrantId, UserId } from "@/domain/ids";
import type { Ctx } from "../context";
import type { Emit } from "../outbox";

/**
 * Asks for a mail to everybody who can renew a grant: owners, admins, and the managers of its stores. Each mail is
 * an event of its own, written with the mark that it was announced: after a crash none is missing, and one that
 * the mail server took just before may come twice. Told twice is better than not told.
 */
export async function tellOfEnd(tx: Tx, ctx: Ctx, emit: Emit, grantId: GrantId, days: number): Promise<void> {
  const { organizationId } = ctx;
  const { rows } = await tx.execute<{ userId: UserId }>(sql`
    with standing as (
      select s.id from store_grants sg join stores s on s.id = sg.store_id
      where sg.grant_id = ${grantId} and s.confirmed_at is not null
    )
    select m.user_id as "userId" from members m
    where exists (select from standing) and (m.role in ('owner', 'admin')
      or m.role = 'manager' and m.store_ids && array(select id from standing))
    order by m.created_at
  `);
  for (const { userId } of rows) {
    emit("grant/ending", { organizationId, grantId, userId, days: String(days) });
  }
}
