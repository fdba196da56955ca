import { and, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { outbox } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { Id, OrganizationId } from "@/domain/ids";
import { chunks } from "@/domain/lists";
import type { EventName, Events } from "@/inngest/events";
import type { Ctx, OutgoingEvent, Services } from "./context";
import { dueBefore } from "./due";

export type Emit = <Name extends EventName>(name: Name, data: Events[Name]) => void;

/** Gathers a transaction's follow-up events; `save` writes them in it, `deliver` sends them after commit. */
export function gatherEvents(ctx: Ctx) {
  const events: OutgoingEvent[] = [];
  const emit: Emit = (name, data) => {
    events.push({ id: uuidv7(), name, data: { ...data } });
  };
  return {
    emit,
    async save(tx: Tx) {
      if (events.length === 0) return;
      const rows = events.map((event) => ({
        ...event,
        id: event.id as Id<"event">,
        organizationId: ctx.organizationId,
        createdAt: ctx.now(),
      }));
      for (const chunk of chunks(rows, 1000)) await tx.insert(outbox).values(chunk);
    },
    async deliver() {
      if (events.length > 0) await deliver(ctx, ctx.organizationId, events);
    },
  };
}

/** What one request to the job runner carries at most. */
const eventsPerRequest = 200;

/**
 * Sends events and marks them as delivered. A failure is logged and left to the sweeper: the change itself
 * is committed. The event's id makes a second delivery of the same row harmless.
 */
async function deliver(services: Services, organizationId: OrganizationId, events: OutgoingEvent[]) {
  for (const chunk of chunks(events, eventsPerRequest)) {
    const ids = chunk.map(({ id }) => id as Id<"event">);
    try {
      await services.send(chunk);
      await services.db.withOrganization(organizationId, (tx) =>
        tx
          .update(outbox)
          .set({ deliveredAt: services.now() })
          .where(and(inArray(outbox.id, ids), isNull(outbox.deliveredAt))),
      );
    } catch (error) {
      services.log.warn("outbox.delivery_failed", { events: chunk.length, error: String(error) });
      return;
    }
  }
}

/** Events younger than this are still being delivered by the process that wrote them. */
const graceMs = 30_000;

/** Delivers what a crash left behind. Returns how many events it found. */
export async function sweepOutbox(services: Services): Promise<number> {
  const before = new Date(services.now().getTime() - graceMs);
  let found = 0;
  for (const [organizationId, ids] of await dueBefore<Id<"event">>(services, "outbox_open", before)) {
    const events = await services.db.withOrganization(organizationId, (tx) =>
      tx
        .select({ id: outbox.id, name: outbox.name, data: outbox.data })
        .from(outbox)
        .where(and(inArray(outbox.id, ids), isNull(outbox.deliveredAt))),
    );
    await deliver(services, organizationId, events);
    found += events.length;
  }
  return found;
}
