import { index, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { instant } from "./columns";

/** Who asked for sign-in mails lately, so that nobody can flood an in-box. Neither column holds the address itself. */
export const signInRequests = pgTable(
  "sign_in_requests",
  {
    id: uuid("id").primaryKey(),
    /** Keyed hash of the mail address. */
    addressHash: text("address_hash").notNull(),
    /** Keyed hash of the network address that asked. */
    networkHash: text("network_hash").notNull(),
    requestedAt: instant("requested_at").notNull(),
  },
  (table) => [
    index("sign_in_requests_address").on(table.addressHash, table.requestedAt),
    index("sign_in_requests_network").on(table.networkHash, table.requestedAt),
  ],
);
