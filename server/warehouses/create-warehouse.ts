import { z } from "zod";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { freeName } from "./free-name";
import type { ListedWarehouse } from "./list-warehouses";
import { makeWarehouse } from "./make-warehouse";

export const createWarehouseInput = z.object({ name: z.string() });

export async function createWarehouse(
  ctx: Ctx,
  input: z.input<typeof createWarehouseInput>,
): Promise<ListedWarehouse> {
  demand(ctx, "warehouses.manage");
  const wish = createWarehouseInput.parse(input);
  return change(ctx, async (tx) => {
    const name = await freeName(tx, wish.name, null);
    return { id: await makeWarehouse(tx, ctx, name), name };
  });
}
