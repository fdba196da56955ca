import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from "drizzle-orm/pg-core";
import type { OrganizationId, StoreId, UserId } from "@/domain/ids";
import { roles } from "@/domain/roles";
import { createdAt, instant, oneOf, organizationId, primaryId } from "./columns";

/** People sign in once and may belong to several organizations, so these three tables have no tenant. */
export const users = pgTable(
  "users",
  {
    id: primaryId<UserId>(),
    email: text("email").notNull(),
    name: text("name"),
    emailVerifiedAt: instant("email_verified_at"),
    /** The language they last read the product in: mails that they did not ask for are written in it. */
    locale: text("locale"),
    createdAt: createdAt(),
  },
  (table) => [uniqueIndex("users_email").on(sql`lower(${table.email})`)],
);

export const sessions = pgTable(
  "sessions",
  {
    id: uuid("id").primaryKey(),
    /** SHA-256 of the cookie's token: a copy of this table signs nobody in. */
    tokenHash: text("token_hash").notNull(),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id, { onDelete: "cascade" })
      .$type<UserId>(),
    /** The organization the person looks at; null until one is chosen or made. */
    organizationId: uuid("active_organization_id").$type<OrganizationId>(),
    userAgent: text("user_agent").notNull().default(""),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull().defaultNow(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [uniqueIndex("sessions_token").on(table.tokenHash), index("sessions_user").on(table.userId)],
);

/** Sign-in links sent by mail. */
export const verificationTokens = pgTable(
  "verification_tokens",
  {
    identifier: text("identifier").notNull(),
    tokenHash: text("token_hash").notNull(),
    expiresAt: instant("expires_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.identifier, table.tokenHash] })],
);

export const organizations = pgTable("organizations", {
  id: primaryId<OrganizationId>(),
  name: text("name").notNull(),
  /** Days after delivery until buyer data is anonymised. */
  retentionDays: integer("retention_days").notNull().default(180),
  createdAt: createdAt(),
});

export const members = pgTable(
  "members",
  {
    organizationId: organizationId().references(() => organizations.id),
    userId: uuid("user_id")
      .notNull()
      .references(() => users.id)
      .$type<UserId>(),
    role: oneOf("role", roles).notNull(),
    /** Stores a manager may act on; other roles see all and leave it empty. */
    storeIds: uuid("store_ids").array().notNull().default([]).$type<StoreId[]>(),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.organizationId, table.userId] }),
    index("members_user").on(table.userId),
  ],
);

/** Short running numbers that people see, one sequence per organization and noun. */
export const counters = pgTable(
  "counters",
  {
    organizationId: organizationId().references(() => organizations.id),
    noun: oneOf("noun", ["order", "shipment"]).notNull(),
    last: integer("last").notNull(),
  },
  (table) => [primaryKey({ columns: [table.organizationId, table.noun] })],
);
