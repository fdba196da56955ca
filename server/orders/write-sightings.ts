import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import type { LeftOutReason } from "@/domain/admission";
import type { StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import { rowsOf } from "../rows";

export interface Sighting {
  platformOrderId: string;
  platformStatus: string;
  verdict: "imported" | "left_out" | "unreadable";
  reason?: LeftOutReason;
  failure?: string;
  payload?: string;
}

/** Notes what became of every order number seen. An order once imported stays so. */
export async function writeSightings(
  tx: Tx,
  ctx: Ctx,
  storeId: StoreId,
  sightings: Sighting[],
): Promise<void> {
  if (sightings.length === 0) return;
  const at = ctx.now().toISOString();
  await tx.execute(sql`
    insert into sightings (organization_id, store_id, platform_order_id, verdict, reason, platform_status, failure,
      payload, first_seen_at, last_seen_at)
    select ${ctx.organizationId}::uuid, ${storeId}::uuid, "platformOrderId", verdict, reason, "platformStatus",
      failure, payload, ${at}::timestamptz, ${at}::timestamptz
    from ${rowsOf(sightings, '"platformOrderId" text, verdict text, reason text, "platformStatus" text, failure text, payload text')}
    on conflict (organization_id, store_id, platform_order_id) do update set
      verdict = excluded.verdict, reason = excluded.reason, platform_status = excluded.platform_status,
      failure = excluded.failure, payload = excluded.payload, last_seen_at = excluded.last_seen_at
    where sightings.verdict <> 'imported' or excluded.verdict = 'imported'
  `);
}
