import { eq } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { organizations, warehouses } from "@/db/schema";
import type { WarehouseId } from "@/domain/ids";
import type { Ctx } from "../context";
import { knownWarehouse } from "./known-warehouse";
import { makeWarehouse } from "./make-warehouse";

/**
 * The warehouse that goods leave from: the one named, or the only one there is. An organization that has none
 * gets its first, under its own name. With several and none named it is not known: null, and whoever must know
 * asks for it.
 */
export async function departingWarehouse(
  tx: Tx,
  ctx: Ctx,
  named: string | undefined,
): Promise<WarehouseId | null> {
  if (named) return (await knownWarehouse(tx, named as WarehouseId)).id;
  const [first, second] = await tx.select({ id: warehouses.id }).from(warehouses).limit(2);
  if (second) return null;
  return first?.id ?? makeFirst(tx, ctx);
}

async function makeFirst(tx: Tx, ctx: Ctx): Promise<WarehouseId> {
  const [organization] = await tx
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, ctx.organizationId));
  if (!organization) throw new Error(`no organization ${ctx.organizationId}`);
  return makeWarehouse(tx, ctx, organization.name);
}
