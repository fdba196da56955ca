import { z } from "zod";
import { refusals } from "@/domain/marketplace-order";
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
  /** The planned package that it is for: then that is in it, and it leaves from where that was planned to. */
  shipmentId: z.uuid().optional(),
  /** Where it leaves from; not needed while there is but one. */
  warehouseId: z.uuid().optional(),
  refuse: refusals,
});
