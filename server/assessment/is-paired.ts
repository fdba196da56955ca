import { sql } from "drizzle-orm";
import { hasPlatformLabel } from "./has-platform-label";

/** Whether parcel `p` of order `o` has a carrier that the marketplace knows: paired, and still in its list. */
export const isPaired = sql`(${hasPlatformLabel} or exists (
  select from pairings pr
  join providers pv on pv.store_id = pr.store_id and pv.scope = pr.scope
    and pv.provider_id = pr.provider_id and pv.vanished_at is null
  where pr.store_id = o.store_id and pr.scope = o.provider_scope and pr.carrier = p.carrier
))`;
