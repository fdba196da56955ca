import { eq } from "drizzle-orm";
import { platformLabels } from "@/db/schema";
import type { PlatformLabelId } from "@/domain/ids";
import { record } from "../audit";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { labelRow } from "./label-row";

export interface LabelFile {
  contentType: string;
  fileName: string;
  bytes: Uint8Array;
}

/** The document of a label, to be printed. The buyer's address stands on it, so every look is on record. */
export async function openLabelDocument(ctx: Ctx, id: PlatformLabelId): Promise<LabelFile> {
  return change(ctx, async (tx) => {
    const { label, order } = await labelRow(tx, id);
    demand(ctx, "buyer.read", order.storeId);
    const [file] = await tx
      .select({ contentType: platformLabels.documentType, bytes: platformLabels.document })
      .from(platformLabels)
      .where(eq(platformLabels.id, id));
    if (!file?.bytes || !file.contentType) throw new AppError("not_found", `label ${id} has no document`);
    await record(tx, ctx, "label.opened", label.orderId);
    const ending = file.contentType === "image/png" ? "png" : "pdf";
    const number = label.trackingNumber || label.packageId || label.id;
    const fileName = `label-${order.number}-${number.replace(/[^\w-]/g, "")}.${ending}`;
    return { contentType: file.contentType, fileName, bytes: file.bytes };
  });
}
