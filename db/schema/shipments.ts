import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import { confirmationStates, waitingReasons } from "@/domain/confirmation-state";
import type { ConfirmationId, OrderId, OrderLineId, ParcelId, ShipmentId, WarehouseId } from "@/domain/ids";
import { createdAt, instant, oneOf, organizationId, primaryId } from "./columns";
import { orderLines, orders } from "./orders";
import { warehouses } from "./warehouses";

/** The part of an order that leaves together. */
export const shipments = pgTable(
  "shipments",
  {
    id: primaryId<ShipmentId>(),
    organizationId: organizationId(),
    number: integer("number").notNull(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" })
      .$type<OrderId>(),
    warehouseId: uuid("warehouse_id")
      .references(() => warehouses.id)
      .$type<WarehouseId>(),
    /** Null while it is promised to a warehouse and has not left. */
    shippedAt: instant("shipped_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("shipments_number").on(table.organizationId, table.number),
    index("shipments_order").on(table.organizationId, table.orderId),
  ],
);

export const shipmentLines = pgTable(
  "shipment_lines",
  {
    organizationId: organizationId(),
    shipmentId: uuid("shipment_id")
      .notNull()
      .references(() => shipments.id, { onDelete: "cascade" })
      .$type<ShipmentId>(),
    orderLineId: uuid("order_line_id")
      .notNull()
      .references(() => orderLines.id, { onDelete: "cascade" })
      .$type<OrderLineId>(),
    quantity: integer("quantity").notNull(),
    /** The marketplace's units in this shipment, taken from the line so that no unit is told of twice. */
    unitIds: text("unit_ids").array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.shipmentId, table.orderLineId] }),
    index("shipment_lines_order_line").on(table.organizationId, table.orderLineId),
  ],
);

/** Telling the marketplace: one row per call that will be made, moved only along `domain/confirmation-state`. */
export const confirmations = pgTable(
  "confirmations",
  {
    id: primaryId<ConfirmationId>(),
    organizationId: organizationId(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" })
      .$type<OrderId>(),
    state: oneOf("state", confirmationStates).notNull(),
    waitingFor: oneOf("waiting_for", waitingReasons),
    /** The marketplace's code and words of a refusal. */
    refusalCode: text("refusal_code"),
    refusalWords: text("refusal_words"),
    warning: text("warning"),
    /** Our tries are used up; a person must start it again. */
    hasGivenUp: boolean("has_given_up").notNull().default(false),
    askedAt: instant("asked_at"),
    /** A call may be under way until then: whoever finds it asked waits before looking. Null when none is. */
    callEndsAt: instant("call_ends_at"),
    confirmedAt: instant("confirmed_at"),
    /** When the sweeper looks at it next, unless it is told of before. */
    sweepAt: instant("sweep_at").notNull(),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    index("confirmations_order").on(table.organizationId, table.orderId),
    index("confirmations_state").on(table.organizationId, table.state, table.createdAt, table.id),
    index("confirmations_told").on(table.organizationId, table.confirmedAt),
    index("confirmations_sweep")
      .on(table.sweepAt)
      .where(sql`${table.state} not in ('confirmed', 'refused', 'not_needed') and not ${table.hasGivenUp}`),
  ],
);

/** One box with one tracking number. */
export const parcels = pgTable(
  "parcels",
  {
    id: primaryId<ParcelId>(),
    organizationId: organizationId(),
    shipmentId: uuid("shipment_id")
      .notNull()
      .references(() => shipments.id, { onDelete: "cascade" })
      .$type<ShipmentId>(),
    confirmationId: uuid("confirmation_id")
      .notNull()
      .references(() => confirmations.id)
      .$type<ConfirmationId>(),
    carrier: text("carrier").notNull(),
    trackingNumber: text("tracking_number").notNull(),
    platformPackageId: text("platform_package_id"),
    createdAt: createdAt(),
  },
  (table) => [
    index("parcels_shipment").on(table.organizationId, table.shipmentId),
    index("parcels_confirmation").on(table.organizationId, table.confirmationId),
    index("parcels_tracking").on(table.organizationId, table.trackingNumber),
  ],
);
