import { sql } from "drizzle-orm";
import { customType, index, integer, jsonb, pgTable, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { OrderId, PlatformLabelId, ShipmentId } from "@/domain/ids";
import { labelFailures, labelStates } from "@/domain/platform-label";
import { createdAt, instant, oneOf, organizationId, primaryId } from "./columns";
import { orders } from "./orders";

const bytes = customType<{ data: Uint8Array; driverData: Uint8Array }>({ dataType: () => "bytea" });

/** A label that a marketplace sells for a parcel, bought here or on its pages; one row per package of theirs. */
export const platformLabels = pgTable(
  "platform_labels",
  {
    id: primaryId<PlatformLabelId>(),
    organizationId: organizationId(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" })
      .$type<OrderId>(),
    state: oneOf("state", labelStates).notNull(),
    boughtBy: oneOf("bought_by", ["us", "seller_there"]).notNull(),
    /** What was asked for, kept so that a doubtful purchase can be recognised; null when bought there. */
    wish: jsonb("wish").$type<LabelWish>(),
    /** The marketplace's name of the package; null until it answered. */
    packageId: text("package_id"),
    carrierName: text("carrier_name").notNull().default(""),
    trackingNumber: text("tracking_number").notNull().default(""),
    lines: jsonb("lines").notNull().default([]).$type<{ lineKey: string; quantity: number }[]>(),
    failure: oneOf("failure", labelFailures),
    /** The marketplace's own words and proposal. */
    failureWords: text("failure_words"),
    advice: text("advice"),
    documentType: oneOf("document_type", ["application/pdf", "image/png"]),
    document: bytes("document"),
    askedAt: instant("asked_at"),
    /** A purchase may be under way until then: whoever finds it asked waits before looking. */
    callEndsAt: instant("call_ends_at"),
    /** When the sweeper looks at it next; null when nothing is left to do. */
    sweepAt: instant("sweep_at"),
    version: integer("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (table) => [
    index("platform_labels_order").on(table.organizationId, table.orderId),
    uniqueIndex("platform_labels_package").on(table.organizationId, table.orderId, table.packageId),
    index("platform_labels_sweep").on(table.sweepAt).where(sql`${table.sweepAt} is not null`),
  ],
);

interface LabelWish {
  originId: string;
  /** The planned package that it was bought for. */
  shipmentId?: ShipmentId | undefined;
  /** Where it is to leave from, where that was said. */
  warehouseId?: string | undefined;
  serviceId: string;
  serviceName: string;
  lines: { lineKey: string; quantity: number }[];
  weightGrams: number;
  lengthMm: number;
  widthMm: number;
  heightMm: number;
}
