import { sql } from "drizzle-orm";

/** Whether parcel `p` of order `o` travels under a label of the marketplace: it knows carrier and origin itself. */
export const hasPlatformLabel = sql`exists (
  select from platform_labels pl
  where pl.organization_id = o.organization_id and pl.order_id = o.id and pl.package_id = p.platform_package_id
)`;
