import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { OrderId, ProblemId, StoreId } from "@/domain/ids";
import { problemKindNames } from "@/domain/problem";
import { instant, oneOf, organizationId, primaryId } from "./columns";
import { orders } from "./orders";
import { stores } from "./stores";

/** One cause, however many orders it holds. Open while it holds any. */
export const problems = pgTable(
  "problems",
  {
    id: primaryId<ProblemId>(),
    organizationId: organizationId(),
    kind: oneOf("kind", problemKindNames).notNull(),
    cause: text("cause").notNull(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    facts: jsonb("facts").notNull().$type<Record<string, string>>(),
    openedAt: instant("opened_at").notNull(),
    resolvedAt: instant("resolved_at"),
  },
  (table) => [
    uniqueIndex("problems_open_cause")
      .on(table.organizationId, table.cause)
      .where(sql`${table.resolvedAt} is null`),
    index("problems_list").on(table.organizationId, table.openedAt, table.id),
  ],
);

export const problemOrders = pgTable(
  "problem_orders",
  {
    organizationId: organizationId(),
    problemId: uuid("problem_id")
      .notNull()
      .references(() => problems.id, { onDelete: "cascade" })
      .$type<ProblemId>(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" })
      .$type<OrderId>(),
  },
  (table) => [
    primaryKey({ columns: [table.problemId, table.orderId] }),
    index("problem_orders_order").on(table.organizationId, table.orderId),
  ],
);
