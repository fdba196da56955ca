import { and, asc, eq, isNull } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { originBindings, platformOrigins } from "@/db/schema";
import type { StoreId, WarehouseId } from "@/domain/ids";
import { assessUnconfirmed } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { knownWarehouse } from "../warehouses";

export const bindOriginsInput = z.object({
  storeId: z.uuid(),
  bindings: z
    .array(
      z.object({
        warehouseId: z.uuid(),
        /** The id or the name of one of the marketplace's places; null takes the binding away. */
        origin: z.string().trim().min(1).max(200).nullable(),
      }),
    )
    .min(1)
    .max(50),
});

/**
 * Says which of the marketplace's places our warehouses are, and sends every confirmation that waited for that.
 * Answers with how many those were.
 */
export async function bindOrigins(
  ctx: Ctx,
  input: z.input<typeof bindOriginsInput>,
): Promise<{ released: number }> {
  const { storeId: id, bindings } = bindOriginsInput.parse(input);
  const storeId = id as StoreId;
  demand(ctx, "stores.manage", storeId);
  return change(ctx, async (tx, emit) => {
    const listed = await listedOrigins(tx, storeId);
    for (const { warehouseId: given, origin } of bindings) {
      const warehouse = await knownWarehouse(tx, given as WarehouseId);
      const isOfPair = and(eq(originBindings.storeId, storeId), eq(originBindings.warehouseId, warehouse.id));
      if (origin === null) {
        await tx.delete(originBindings).where(isOfPair);
        await record(tx, ctx, "origin.unbound", storeId, { warehouse: warehouse.name });
        continue;
      }
      const { originId, name } = find(listed, origin);
      await tx
        .insert(originBindings)
        .values({ organizationId: ctx.organizationId, storeId, warehouseId: warehouse.id, originId })
        .onConflictDoUpdate({
          target: [originBindings.storeId, originBindings.warehouseId],
          set: { originId },
        });
      await record(tx, ctx, "origin.bound", storeId, { warehouse: warehouse.name, origin: name });
    }
    const released = await releaseConfirmations(tx, ctx, emit, [storeId]);
    await assessUnconfirmed(tx, ctx, storeId);
    return { released };
  });
}

interface Listed {
  originId: string;
  name: string;
}

function listedOrigins(tx: Tx, storeId: StoreId): Promise<Listed[]> {
  return tx
    .select({ originId: platformOrigins.originId, name: platformOrigins.name })
    .from(platformOrigins)
    .where(and(eq(platformOrigins.storeId, storeId), isNull(platformOrigins.vanishedAt)))
    .orderBy(asc(platformOrigins.name));
}

const normal = (name: string) => name.trim().replace(/\s+/g, " ").toLowerCase();

/** By id, else by a name that only one of them has. */
function find(listed: Listed[], wanted: string): Listed {
  const byId = listed.find(({ originId }) => originId === wanted);
  if (byId) return byId;
  const [found, other] = listed.filter(({ name }) => normal(name) === normal(wanted));
  if (found && !other) return found;
  throw new AppError("refused", `${found ? "several places are" : "no place is"} called that`, {
    reason: found ? "origin_ambiguous" : "origin_unknown",
    field: "origin",
    facts: { wanted, available: listed.map(({ name }) => name).join(", ") || "–" },
  });
}
