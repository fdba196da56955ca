import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Id } from "@/domain/ids";
import { createdAt, instant, organizationId, primaryId } from "./columns";

/** Follow-up events, written with the change that causes them and delivered after commit. */
export const outbox = pgTable(
  "outbox",
  {
    id: primaryId<Id<"event">>(),
    organizationId: organizationId(),
    name: text("name").notNull(),
    data: jsonb("data").notNull().$type<Record<string, string>>(),
    createdAt: createdAt(),
    deliveredAt: instant("delivered_at"),
  },
  (table) => [index("outbox_open").on(table.createdAt).where(sql`${table.deliveredAt} is null`)],
);

/** Who changed what: one row per act of a person or of the product on a person's behalf. */
export const audit = pgTable(
  "audit",
  {
    id: primaryId<Id<"audit entry">>(),
    organizationId: organizationId(),
    actor: text("actor").notNull(),
    act: text("act").notNull(),
    subject: text("subject").notNull(),
    facts: jsonb("facts").notNull().default({}).$type<Record<string, string>>(),
    requestId: text("request_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("audit_newest").on(table.organizationId, table.createdAt, table.id)],
);
