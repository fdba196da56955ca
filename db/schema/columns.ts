import { text, timestamp, uuid } from "drizzle-orm/pg-core";
import type { Id, OrganizationId } from "@/domain/ids";
import { uuidv7 } from "../uuid";

/** A primary key made by us, before the row is written. */
export const primaryId = <T extends Id<string>>() =>
  uuid("id")
    .primaryKey()
    .$type<T>()
    .$defaultFn(() => uuidv7() as T);

/** Every tenant table leads with it; row-level security compares it to the transaction's setting. */
export const organizationId = () => uuid("organization_id").notNull().$type<OrganizationId>();

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => instant("created_at").notNull().defaultNow();

/** A closed list kept as text: adding a word needs no migration of a database type. */
export const oneOf = <const Words extends readonly [string, ...string[]]>(name: string, words: Words) =>
  text(name, { enum: words as unknown as [Words[number], ...Words[number][]] });
