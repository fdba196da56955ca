import { sql } from "drizzle-orm";
import {
  type AnyPgColumn,
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { leftOutReasons } from "@/domain/admission";
import type { OrderId, OrderLineId, StoreId, VariantId } from "@/domain/ids";
import { marketplaceStatuses, type OrderNotice, openRequests } from "@/domain/marketplace-order";
import { orderStates } from "@/domain/order-state";
import { createdAt, instant, oneOf, organizationId, primaryId } from "./columns";
import { stores } from "./stores";

/** What has no deadline leaves last. An expression, so that lists page through it by index. */
export const dueAt = (shipByAt: AnyPgColumn) => sql`coalesce(${shipByAt}, 'infinity'::timestamptz)`;

export const orders = pgTable(
  "orders",
  {
    id: primaryId<OrderId>(),
    organizationId: organizationId(),
    number: integer("number").notNull(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    platformOrderId: text("platform_order_id").notNull(),
    status: oneOf("status", marketplaceStatuses).notNull(),
    platformStatus: text("platform_status").notNull(),
    platformUpdatedAt: instant("platform_updated_at").notNull(),
    /** Tells two readings with the same clock apart: not every change moves the marketplace's own. */
    fingerprint: text("fingerprint").notNull(),
    /** Written by `assess` alone. */
    state: oneOf("state", orderStates).notNull(),
    openProblems: smallint("open_problems").notNull().default(0),
    /** Decided at first sight and kept: what had left before we knew it never leaves again. */
    needsShipment: boolean("needs_shipment").notNull(),
    fulfilledBy: oneOf("fulfilled_by", ["seller", "platform", "cooperative_warehouse"]).notNull(),
    labelFrom: oneOf("label_from", ["seller", "platform"]).notNull(),
    openRequests: text("open_requests", { enum: openRequests }).array().notNull().default([]),
    /** Those of them that a person chose to refuse by shipping. */
    refusedRequests: text("refused_requests", { enum: openRequests }).array().notNull().default([]),
    notices: jsonb("notices").notNull().default([]).$type<OrderNotice[]>(),
    /** When the marketplace is asked for the address; null when it is known or will not be needed. */
    buyerDueAt: instant("buyer_due_at"),
    /** How the label comes about; null: a carrier of our own, or not decided. */
    labelChannel: oneOf("label_channel", ["upload_waybill"]),
    providerScope: text("provider_scope").notNull(),
    platformWarehouseId: text("platform_warehouse_id"),
    placedAt: instant("placed_at").notNull(),
    paidAt: instant("paid_at"),
    shipByAt: instant("ship_by_at"),
    handOverByAt: instant("hand_over_by_at"),
    deliverByAt: instant("deliver_by_at"),
    cancelAnswerByAt: instant("cancel_answer_by_at"),
    currency: text("currency"),
    totalMinor: bigint("total_minor", { mode: "number" }),
    buyerMessage: text("buyer_message").notNull(),
    importedAt: instant("imported_at").notNull(),
    version: integer("version").notNull().default(1),
  },
  (table) => [
    uniqueIndex("orders_platform").on(table.organizationId, table.storeId, table.platformOrderId),
    uniqueIndex("orders_number").on(table.organizationId, table.number),
    index("orders_imported").on(table.organizationId, table.importedAt),
    index("orders_newest").on(table.organizationId, table.placedAt, table.id),
    index("orders_store_newest").on(table.organizationId, table.storeId, table.placedAt, table.id),
    index("orders_state_newest").on(table.organizationId, table.state, table.placedAt, table.id),
    index("orders_store_state_newest").on(
      table.organizationId,
      table.storeId,
      table.state,
      table.placedAt,
      table.id,
    ),
    index("orders_state_due").on(table.organizationId, table.state, dueAt(table.shipByAt), table.id),
    index("orders_store_state_due").on(
      table.organizationId,
      table.storeId,
      table.state,
      dueAt(table.shipByAt),
      table.id,
    ),
    index("orders_held_due")
      .on(table.organizationId, dueAt(table.shipByAt), table.id)
      .where(sql`${table.openProblems} > 0`),
    index("orders_buyer_due").on(table.buyerDueAt).where(sql`${table.buyerDueAt} is not null`),
    index("orders_search").on(table.organizationId, table.platformOrderId.op("text_pattern_ops")),
  ],
);

/** Buyer data apart from the order: it is redacted, retained and erased by rules of its own. */
export const orderBuyers = pgTable("order_buyers", {
  orderId: uuid("order_id")
    .primaryKey()
    .references(() => orders.id, { onDelete: "cascade" })
    .$type<OrderId>(),
  organizationId: organizationId(),
  name: text("name").notNull(),
  phone: text("phone").notNull(),
  country: text("country").notNull(),
  state: text("state").notNull(),
  city: text("city").notNull(),
  postalCode: text("postal_code").notNull(),
  street: text("street").notNull(),
  isMasked: boolean("is_masked").notNull(),
});

export const orderLines = pgTable(
  "order_lines",
  {
    id: primaryId<OrderLineId>(),
    organizationId: organizationId(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" })
      .$type<OrderId>(),
    lineKey: text("line_key").notNull(),
    /** Where the marketplace lists it in the order; null of what was read before this was kept. */
    position: smallint("position"),
    variantId: uuid("variant_id").notNull().$type<VariantId>(),
    sellerSku: text("seller_sku").notNull(),
    title: text("title").notNull(),
    variantName: text("variant_name").notNull(),
    imageUrl: text("image_url"),
    quantity: integer("quantity").notNull(),
    /** What the marketplace knows to have left, whoever sent it. */
    shippedQuantity: integer("shipped_quantity").notNull().default(0),
    shippedUnitIds: text("shipped_unit_ids").array().notNull().default([]),
    soldFactor: integer("sold_factor").notNull(),
    unitPriceMinor: bigint("unit_price_minor", { mode: "number" }),
    unitIds: text("unit_ids").array().notNull(),
    isGift: boolean("is_gift").notNull(),
  },
  (table) => [
    uniqueIndex("order_lines_key").on(table.orderId, table.lineKey),
    index("order_lines_variant").on(table.organizationId, table.variantId),
  ],
);

/** Every platform order number ever seen, with what became of it. */
export const sightings = pgTable(
  "sightings",
  {
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    platformOrderId: text("platform_order_id").notNull(),
    verdict: oneOf("verdict", ["imported", "left_out", "unreadable"]).notNull(),
    reason: oneOf("reason", leftOutReasons),
    platformStatus: text("platform_status").notNull(),
    /** Of an order that could not be read: why, for us and for support. */
    failure: text("failure"),
    /** And what it looked like, buyer data blanked. */
    payload: text("payload"),
    firstSeenAt: instant("first_seen_at").notNull(),
    lastSeenAt: instant("last_seen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.storeId, table.platformOrderId] }),
    index("sightings_number").on(table.organizationId, table.platformOrderId),
  ],
);

/** Every move of an order and what hangs on it: who or what, when, why, from, to. Never edited. */
export const history = pgTable(
  "history",
  {
    id: primaryId(),
    organizationId: organizationId(),
    orderId: uuid("order_id")
      .notNull()
      .references(() => orders.id, { onDelete: "cascade" })
      .$type<OrderId>(),
    /** A key under `history` in the message files. */
    kind: text("kind").notNull(),
    facts: jsonb("facts").notNull().default({}).$type<Record<string, string>>(),
    actor: text("actor").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("history_order").on(table.organizationId, table.orderId, table.createdAt, table.id)],
);
