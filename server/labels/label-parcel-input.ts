import { z } from "zod";
import { openRequests } from "@/domain/marketplace-order";
import { contentsInput } from "../shipments";

const size = z.number().int().min(1).max(10_000);

export const labelParcelInput = z.object({
  orderId: z.uuid(),
  weightGrams: z.number().int().min(1).max(1_000_000),
  lengthMm: size,
  widthMm: size,
  heightMm: size,
  /** What is in it; all that is left when absent. */
  lines: contentsInput.optional(),
  /** Where it leaves from; not needed while there is but one. */
  warehouseId: z.uuid().optional(),
  /** Leaves although these are open, where shipping is the marketplace's way to refuse them. */
  refuse: z.array(z.enum(openRequests)).default([]),
});
