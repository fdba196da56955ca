import { z } from "zod";
import type { OrderId, ShipmentId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import type { Ctx } from "../context";
import { writeHistory } from "../history";
import { departingWarehouse } from "../warehouses";
import { contentsInput, contentsOf } from "./contents";
import { makeShipment } from "./make-shipment";
import { shippableOrder } from "./shippable-order";

export const planInput = z.object({
  orderId: z.uuid(),
  packages: z
    .array(z.object({ warehouseId: z.uuid().optional(), lines: contentsInput }))
    .min(1)
    .max(20),
});

/** Splits an order, or what is left of it, into packages before they have numbers, each from a warehouse. */
export async function planShipments(
  ctx: Ctx,
  input: z.input<typeof planInput>,
): Promise<{ shipmentIds: ShipmentId[] }> {
  const { packages, ...wish } = planInput.parse(input);
  const orderId = wish.orderId as OrderId;
  return change(ctx, async (tx) => {
    await shippableOrder(tx, ctx, orderId, []);
    const planned = [];
    for (const { lines, warehouseId: wished } of packages) {
      const contents = await contentsOf(tx, orderId, lines);
      const warehouseId = await departingWarehouse(tx, ctx, wished);
      planned.push(await makeShipment(tx, ctx, { orderId, warehouseId, shippedAt: null, contents }));
    }
    const numbers = planned.map(({ number }) => number).join(", ");
    await writeHistory(tx, ctx, [
      { orderId, kind: "planned", facts: { packages: String(planned.length), shipment: numbers } },
    ]);
    await record(tx, ctx, "order.planned", orderId, { shipments: numbers });
    await assessOrders(tx, ctx, [orderId]);
    return { shipmentIds: planned.map(({ id }) => id) };
  });
}
