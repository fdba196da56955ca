import { and, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { platformLabels } from "@/db/schema";
import type { OrderId } from "@/domain/ids";
import { openLabelStates } from "@/domain/platform-label";
import { AppError } from "../errors";

/** While a label of the marketplace stands, its goods leave under it: another number would be told of twice. */
export async function refuseLabelled(tx: Tx, orderId: OrderId): Promise<void> {
  const standing = await tx.$count(
    platformLabels,
    and(eq(platformLabels.orderId, orderId), inArray(platformLabels.state, [...openLabelStates])),
  );
  if (standing === 0) return;
  throw new AppError("refused", "a label of the marketplace stands for the order", {
    reason: "has_platform_label",
  });
}
