import { sql } from "drizzle-orm";

/** `unanswered` of `domain/marketplace-order`, for order `o` in a statement. */
export const unansweredRequests = sql`array(
  select unnest(o.open_requests) except select unnest(o.refused_requests)
)`;
