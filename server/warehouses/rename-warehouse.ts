import { eq } from "drizzle-orm";
import { z } from "zod";
import { warehouses } from "@/db/schema";
import type { WarehouseId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { freeName } from "./free-name";
import { knownWarehouse } from "./known-warehouse";

export const renameWarehouseInput = z.object({ id: z.uuid(), name: z.string() });

export async function renameWarehouse(ctx: Ctx, input: z.input<typeof renameWarehouseInput>): Promise<void> {
  demand(ctx, "warehouses.manage");
  const wish = renameWarehouseInput.parse(input);
  await change(ctx, async (tx) => {
    const { id, name: before } = await knownWarehouse(tx, wish.id as WarehouseId);
    const name = await freeName(tx, wish.name, id);
    await tx.update(warehouses).set({ name }).where(eq(warehouses.id, id));
    await record(tx, ctx, "warehouse.renamed", id, { from: before, to: name });
  });
}
