import { type SQL, sql } from "drizzle-orm";
import type { OrganizationId } from "@/domain/ids";
import { groupBy } from "@/domain/lists";
import type { Services } from "./context";

/** Looked up in one go; what is left over is due again a minute later. */
const most = 1000;

type Lookup =
  | "stores_due"
  | "backfills_open"
  | "outbox_open"
  | "inbox_open"
  | "confirmations_open"
  | "grants_ending"
  | "announcements_due"
  | "references_due"
  | "buyers_due"
  | "labels_open";

/** Ids that a lookup across tenants finds before an instant, per organization, oldest first. */
export async function dueBefore<T extends string>(
  services: Services,
  lookup: Lookup,
  before: Date,
): Promise<Map<OrganizationId, T[]>> {
  const rows = await ask<T>(
    services,
    sql`select organization_id, id from ${sql.raw(`lookup.${lookup}`)}(${before.toISOString()}::timestamptz, ${most})
      as found(organization_id, id)`,
  );
  const found = new Map<OrganizationId, T[]>();
  for (const [organizationId, group] of groupBy(rows, (row) => row.organization_id)) {
    found.set(
      organizationId,
      group.map(({ id }) => id),
    );
  }
  return found;
}

async function ask<T>(services: Services, query: SQL) {
  const { rows } = await services.db.withoutOrganization((tx) =>
    tx.execute<{ organization_id: OrganizationId; id: T }>(query),
  );
  return rows;
}
