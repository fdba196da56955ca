import { eq } from "drizzle-orm";
import { orders, platformLabels } from "@/db/schema";
import type { PlatformLabelId } from "@/domain/ids";
import { assessOrders } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { writeHistory } from "../history";
import { labelRow } from "./label-row";

/** Gives up a label that could not be had, so that the order may be sent in another way. */
export async function dropLabel(ctx: Ctx, id: PlatformLabelId): Promise<void> {
  await change(ctx, async (tx) => {
    const { label, order } = await labelRow(tx, id);
    demand(ctx, "orders.ship", order.storeId);
    if (label.state !== "failed") {
      throw new AppError("refused", `a label that is ${label.state} cannot be dropped`, {
        reason: "label_stands",
      });
    }
    await tx.delete(platformLabels).where(eq(platformLabels.id, id));
    if (label.boughtBy === "seller_there" && label.packageId === null) {
      await tx.update(orders).set({ labelChannel: null }).where(eq(orders.id, label.orderId));
    }
    await writeHistory(tx, ctx, [{ orderId: label.orderId, kind: "label_dropped" }]);
    await record(tx, ctx, "label.dropped", label.orderId);
    await assessOrders(tx, ctx, [label.orderId]);
  });
}
