import { z } from "zod";
import { AppError } from "./errors";

const name = z.string().trim().min(1).max(80);

/** The name of a person or an organization as it is kept; `field` is where the form asks for it. */
export function checkedName(value: string, field = "name"): string {
  const parsed = name.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", "a name of 1 to 80 characters", { field, reason: "name_length" });
}
