import { sql } from "drizzle-orm";
import {
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { OrderScope } from "@/domain/admission";
import { type Feature, grantLosses, grantPurposes } from "@/domain/grant";
import type { GrantId, Id, PullId, StoreId, UserId, WarehouseId } from "@/domain/ids";
import { createdAt, instant, oneOf, organizationId, primaryId } from "./columns";
import { warehouses } from "./warehouses";

export const stores = pgTable(
  "stores",
  {
    id: primaryId<StoreId>(),
    organizationId: organizationId(),
    /** A key of the registry of marketplaces; text, so that a new one needs no migration. */
    marketplace: text("marketplace").notNull(),
    name: text("name").notNull(),
    /** The marketplace's own id, key and names of the shop, as it told us. */
    shopId: text("shop_id").notNull(),
    shopKey: text("shop_key").notNull(),
    shopName: text("shop_name").notNull(),
    shopCode: text("shop_code").notNull(),
    site: text("site").notNull(),
    region: text("region").notNull(),
    sellerType: oneOf("seller_type", ["local", "cross_border"]).notNull(),
    orderScope: jsonb("order_scope").notNull().$type<OrderScope>(),
    /** Null until a person said "this is right"; nothing is pulled before. */
    confirmedAt: instant("confirmed_at"),
    pullsOrders: boolean("pulls_orders").notNull().default(true),
    pushesTracking: boolean("pushes_tracking").notNull().default(true),
    uploadsStock: boolean("uploads_stock").notNull().default(true),
    /** Off: what may be confirmed waits on the marking page for a person. */
    marksAutomatically: boolean("marks_automatically").notNull().default(true),
    /** Where the marketplace takes both: tell of each parcel as it leaves instead of the whole order at once. */
    confirmsParts: boolean("confirms_parts").notNull().default(false),
    backfillDays: integer("backfill_days").notNull().default(30),
    /** Everything that changed before this is known. The next pull looks back further than that on purpose. */
    cursorAt: instant("cursor_at"),
    lookedBackAt: instant("looked_back_at"),
    /** When carriers and listings are read again; null until the store is connected. */
    referencesDueAt: instant("references_due_at"),
    listingsCursorAt: instant("listings_cursor_at"),
    lastPulledAt: instant("last_pulled_at"),
    nextPullAt: instant("next_pull_at"),
    pullFailure: text("pull_failure"),
    pullFailingSince: instant("pull_failing_since"),
    newestOrderAt: instant("newest_order_at"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("stores_shop").on(table.organizationId, table.marketplace, table.shopId, table.region),
    uniqueIndex("stores_name").on(table.organizationId, table.marketplace, sql`lower(${table.name})`),
    index("stores_of_shop").on(table.marketplace, table.shopId),
    index("stores_due").on(table.nextPullAt),
    index("stores_references_due").on(table.referencesDueAt),
  ],
);

interface GrantPermission {
  permission: string;
  feature: Feature;
  isGranted: boolean;
}

/** One authorization. Several stores may stand on one; renewing it renews them all. */
export const grants = pgTable(
  "grants",
  {
    id: primaryId<GrantId>(),
    organizationId: organizationId(),
    marketplace: text("marketplace").notNull(),
    accountId: text("account_id").notNull(),
    accountName: text("account_name").notNull(),
    purpose: oneOf("purpose", grantPurposes).notNull(),
    /** AES-256-GCM with the key named beside it; organization and column are bound in. */
    accessToken: text("access_token").notNull(),
    /** Null where tokens cannot be renewed. */
    refreshToken: text("refresh_token"),
    keyId: text("key_id").notNull(),
    scopes: text("scopes").array().notNull(),
    issuedAt: instant("issued_at").notNull(),
    accessExpiresAt: instant("access_expires_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    /** Set when the marketplace said that the grant is over; only a new authorization clears it. */
    lostAt: instant("lost_at"),
    /** `ended`: expired or replaced by a newer one; `revoked`: the seller took it back. */
    lostReason: oneOf("lost_reason", grantLosses),
    /** What the token may do, as the marketplace last said. */
    permissions: jsonb("permissions").notNull().default([]).$type<GrantPermission[]>(),
    permissionsCheckedAt: instant("permissions_checked_at"),
    /** The last of `announcedDaysBeforeEnd` that the seller was told of. */
    announcedDays: integer("announced_days"),
    createdAt: createdAt(),
  },
  (table) => [
    uniqueIndex("grants_account").on(table.organizationId, table.marketplace, table.accountId, table.purpose),
  ],
);

export const storeGrants = pgTable(
  "store_grants",
  {
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    purpose: oneOf("purpose", grantPurposes).notNull(),
    grantId: uuid("grant_id")
      .notNull()
      .references(() => grants.id)
      .$type<GrantId>(),
  },
  (table) => [
    primaryKey({ columns: [table.storeId, table.purpose] }),
    index("store_grants_grant").on(table.organizationId, table.grantId),
  ],
);

/** A person on the way to the marketplace's consent page. Burned by the first return. */
export const authorizationAttempts = pgTable(
  "authorization_attempts",
  {
    id: primaryId<Id<"authorization attempt">>(),
    organizationId: organizationId(),
    userId: uuid("user_id").notNull().$type<UserId>(),
    stateHash: text("state_hash").notNull(),
    marketplace: text("marketplace").notNull(),
    site: text("site").notNull(),
    sellerType: oneOf("seller_type", ["local", "cross_border"]).notNull(),
    name: text("name").notNull(),
    backfillDays: integer("backfill_days").notNull().default(30),
    /** Set when an existing store is renewed: the shop that comes back must be this one. */
    storeId: uuid("store_id").$type<StoreId>(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (table) => [uniqueIndex("authorization_attempts_state").on(table.stateHash)],
);

/** One run of reading orders: what it covered and what it found. */
export const pulls = pgTable(
  "pulls",
  {
    id: primaryId<PullId>(),
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    kind: oneOf("kind", ["backfill", "scheduled", "manual", "import"]).notNull(),
    windowFrom: instant("window_from").notNull(),
    windowTo: instant("window_to").notNull(),
    /** How far it came: backfills go from the newest day to the oldest. */
    reachedAt: instant("reached_at"),
    seen: integer("seen").notNull().default(0),
    imported: integer("imported").notNull().default(0),
    changed: integer("changed").notNull().default(0),
    leftOut: integer("left_out").notNull().default(0),
    unreadable: integer("unreadable").notNull().default(0),
    failure: text("failure"),
    startedAt: instant("started_at").notNull(),
    finishedAt: instant("finished_at"),
    /** Of a first import: when the sweeper looks whether it is done. */
    sweepAt: instant("sweep_at"),
  },
  (table) => [
    index("pulls_sweep")
      .on(table.sweepAt)
      .where(sql`${table.kind} = 'backfill' and ${table.finishedAt} is null`),
    index("pulls_store").on(table.organizationId, table.storeId, table.startedAt),
  ],
);

/** The marketplace's list of carriers for a store, as last read. Entries that vanish are kept and marked. */
export const providers = pgTable(
  "providers",
  {
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    scope: text("scope").notNull(),
    scopeName: text("scope_name").notNull(),
    providerId: text("provider_id").notNull(),
    name: text("name").notNull(),
    seenAt: instant("seen_at").notNull(),
    vanishedAt: instant("vanished_at"),
  },
  (table) => [primaryKey({ columns: [table.storeId, table.scope, table.providerId] })],
);

export const pairings = pgTable(
  "pairings",
  {
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    scope: text("scope").notNull(),
    carrier: text("carrier").notNull(),
    providerId: text("provider_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.storeId, table.scope, table.carrier] })],
);

/** The places of departure that the marketplace knows for a store, as last read. Those that vanish are marked. */
export const platformOrigins = pgTable(
  "platform_origins",
  {
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    originId: text("origin_id").notNull(),
    name: text("name").notNull(),
    isDefault: boolean("is_default").notNull(),
    /** What the seller must add there before the marketplace takes it, in its terms. */
    incomplete: text("incomplete"),
    seenAt: instant("seen_at").notNull(),
    vanishedAt: instant("vanished_at"),
  },
  (table) => [primaryKey({ columns: [table.storeId, table.originId] })],
);

/** Which of the marketplace's places of departure a warehouse of ours is, per store. */
export const originBindings = pgTable(
  "origin_bindings",
  {
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    warehouseId: uuid("warehouse_id")
      .notNull()
      .references(() => warehouses.id, { onDelete: "cascade" })
      .$type<WarehouseId>(),
    originId: text("origin_id").notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.storeId, table.warehouseId] })],
);

/** Webhooks as they came, kept once under the sender's id before they are answered. */
export const inbox = pgTable(
  "inbox",
  {
    id: primaryId<Id<"webhook">>(),
    organizationId: organizationId(),
    storeId: uuid("store_id")
      .notNull()
      .references(() => stores.id, { onDelete: "cascade" })
      .$type<StoreId>(),
    deliveryId: text("delivery_id").notNull(),
    kind: text("kind").notNull(),
    /** The orders it tells of; empty for other news. */
    platformOrderIds: text("platform_order_ids").array().notNull(),
    receivedAt: instant("received_at").notNull(),
    handledAt: instant("handled_at"),
    sweepAt: instant("sweep_at").notNull(),
  },
  (table) => [
    uniqueIndex("inbox_delivery").on(table.organizationId, table.storeId, table.deliveryId),
    index("inbox_sweep").on(table.sweepAt).where(sql`${table.handledAt} is null`),
  ],
);
