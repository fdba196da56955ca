import { and, eq, ne, sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { AppError } from "../errors";

/** A name is taken once per marketplace, whatever its letters' case. */
export async function refuseTakenName(
  tx: Tx,
  { marketplace, name }: { marketplace: string; name: string },
  but?: StoreId,
): Promise<void> {
  const [taken] = await tx
    .select({ id: stores.id })
    .from(stores)
    .where(
      and(
        eq(stores.marketplace, marketplace),
        sql`lower(${stores.name}) = lower(${name})`,
        but ? ne(stores.id, but) : undefined,
      ),
    );
  if (taken)
    throw new AppError("conflict", "store name taken", { reason: "store_name_taken", field: "name" });
}
