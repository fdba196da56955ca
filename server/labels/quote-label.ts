import { eq } from "drizzle-orm";
import type { z } from "zod";
import { orders } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import type { LabelQuote } from "@/integrations/marketplaces/marketplace";
import { read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { withStore } from "../grants";
import { labelContents } from "./label-contents";
import { labelOrigin } from "./label-origin";
import { labelParcelInput } from "./label-parcel-input";
import { labelsOf } from "./labels-of";
import { refuseWithoutPermission } from "./refuse-without-permission";

export const quoteLabelInput = labelParcelInput;

/** What the marketplace would carry such a parcel for, by which service, and why others are not to be had. */
export async function quoteLabel(
  ctx: Ctx,
  input: z.input<typeof quoteLabelInput>,
): Promise<LabelQuote & { origin: string }> {
  const { orderId: id, lines, shipmentId, warehouseId, refuse, ...measures } = quoteLabelInput.parse(input);
  const orderId = id as OrderId;
  const { order, origin, contents } = await read(ctx, async (tx) => {
    const [order] = await tx
      .select({ storeId: orders.storeId, platformOrderId: orders.platformOrderId })
      .from(orders)
      .where(eq(orders.id, orderId));
    if (!order) throw new AppError("not_found", `no order ${orderId}`);
    demand(ctx, "orders.ship", order.storeId);
    const contents = await labelContents(tx, orderId, { lines, shipmentId });
    const origin = await labelOrigin(tx, ctx, order.storeId, warehouseId ?? contents.warehouseId);
    return { order, origin, contents: contents.lines };
  });
  return withStore(ctx, order.storeId, async (open) => {
    const { marketplace, credentials } = open;
    await refuseWithoutPermission(ctx, open);
    const quote = await labelsOf(marketplace).quote(credentials, {
      ...measures,
      platformOrderId: order.platformOrderId,
      originId: origin.originId,
      lines: contents,
      refuses: refuse,
    });
    return { ...quote, origin: origin.name };
  });
}
