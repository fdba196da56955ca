import { z } from "zod";
import { AppError } from "../errors";

const address = z.email().max(254);

/**
 * The one spelling under which we know an address. Compatibility forms go first: a full-width `＠` would pass a
 * check and become a second `@` in the mail server.
 */
export function normalizeAddress(typed: string): string {
  const parsed = address.safeParse(typed.normalize("NFKC").trim().toLowerCase());
  if (!parsed.success)
    throw new AppError("invalid_input", "not a mail address", { field: "email", reason: "mail_address" });
  return parsed.data;
}
