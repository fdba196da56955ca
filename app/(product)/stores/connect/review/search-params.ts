import { z } from "zod";
import type { ReviewWish } from "@/components/stores/review/review-wish";

const ids = z
  .string()
  .transform((text) => text.split(",").filter(Boolean))
  .pipe(z.array(z.uuid()).min(1).max(50));

const address = z.object({ stores: ids.catch([]), chosen: ids.nullable().catch(null) });

export function readReviewAddress(params: Record<string, string | string[] | undefined>): ReviewWish {
  return address.parse(params);
}
