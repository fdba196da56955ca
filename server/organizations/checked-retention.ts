import { z } from "zod";
import { AppError } from "../errors";

/** Below a week a return cannot be handled any more; above two years nobody has a reason to keep addresses. */
const retentionDays = z.number().int().min(7).max(730);

export function checkedRetention(value: number): number {
  const parsed = retentionDays.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", "7 to 730 days", { field: "retentionDays", reason: "retention_days" });
}
