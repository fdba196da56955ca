import { z } from "zod";
import { AppError } from "../errors";

const name = z.string().trim().min(1).max(80);

/** Below a week a return cannot be handled any more; above two years nobody has a reason to keep addresses. */
const retentionDays = z.number().int().min(7).max(730);

export function organizationName(value: string): string {
  const parsed = name.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", "a name of 1 to 80 characters", {
    field: "name",
    reason: "name_length",
  });
}

export function organizationRetention(value: number): number {
  const parsed = retentionDays.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", "7 to 730 days", { field: "retentionDays", reason: "retention_days" });
}
