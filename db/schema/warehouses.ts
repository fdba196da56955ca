import { sql } from "drizzle-orm";
import { pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import type { WarehouseId } from "@/domain/ids";
import { createdAt, organizationId, primaryId } from "./columns";

/** Where goods leave from. */
export const warehouses = pgTable(
  "warehouses",
  {
    id: primaryId<WarehouseId>(),
    organizationId: organizationId(),
    name: text("name").notNull(),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("warehouses_name").on(table.organizationId, sql`lower(${table.name})`)],
);
