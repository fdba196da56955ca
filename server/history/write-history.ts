import type { Tx } from "@/db/database";
import { history } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { Id, OrderId } from "@/domain/ids";
import { chunks } from "@/domain/lists";
import { actorName, type Ctx } from "../context";

/** Everything that can happen to an order, as the order page tells it. Keys under `history` in the messages. */
export type HistoryKind =
  | "imported"
  | "platform_status"
  | "state"
  | "held"
  | "freed"
  | "planned"
  | "plan_dropped"
  | "shipped"
  | "warehouse_assigned"
  | "parcel_corrected"
  | "marked"
  | "request_refused"
  | "cancelled_after_shipping"
  | "address_changed"
  | "label_channel_assigned"
  | "label_channel_withdrawn"
  | "label_asked"
  | "label_ready"
  | "label_failed"
  | "label_dropped"
  | "confirmation_waiting"
  | "confirmation_asked"
  | "confirmation_confirmed"
  | "confirmation_refused"
  | "confirmation_given_up"
  | "confirmation_requeued"
  | "confirmation_not_needed"
  | "default_origin_told";

export interface HistoryEntry {
  orderId: OrderId;
  kind: HistoryKind;
  facts?: Record<string, string>;
}

export async function writeHistory(tx: Tx, ctx: Ctx, entries: HistoryEntry[]) {
  const at = ctx.now();
  for (const chunk of chunks(entries, 2000)) {
    await tx.insert(history).values(
      chunk.map(({ orderId, kind, facts = {} }) => ({
        id: uuidv7() as Id<string>,
        organizationId: ctx.organizationId,
        orderId,
        kind,
        facts,
        actor: actorName(ctx.actor),
        createdAt: at,
      })),
    );
  }
}
