import { eq } from "drizzle-orm";
import { orderBuyers, orders } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

/** The buyer's name, phone and address in clear, for a person who needs them; every look is on record. */
export async function revealBuyer(ctx: Ctx, orderId: OrderId) {
  return change(ctx, async (tx) => {
    const [buyer] = await tx
      .select({ buyer: orderBuyers, storeId: orders.storeId })
      .from(orderBuyers)
      .innerJoin(orders, eq(orders.id, orderBuyers.orderId))
      .where(eq(orderBuyers.orderId, orderId));
    if (!buyer) throw new AppError("not_found", `no buyer of order ${orderId}`);
    demand(ctx, "buyer.read", buyer.storeId);
    await record(tx, ctx, "buyer.revealed", orderId);
    const { name, phone, street, city, state, postalCode, country, isMasked } = buyer.buyer;
    return { name, phone, street, city, state, postalCode, country, isMasked };
  });
}
