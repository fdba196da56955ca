import { z } from "zod";

/** How JSON of marketplaces is read alike: absent, null and empty are one, and a number is an instant in seconds. */
export const text = z
  .string()
  .nullish()
  .transform((value) => value?.trim() ?? "");

export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value ?? false);

export const instant = z
  .number()
  .int()
  .positive()
  .transform((seconds) => new Date(seconds * 1000));

export const optionalInstant = z
  .number()
  .int()
  .nonnegative()
  .nullish()
  .transform((seconds) => (seconds ? new Date(seconds * 1000) : null));

export function list<Item>(item: z.ZodType<Item>) {
  return z
    .array(item)
    .nullish()
    .transform((items) => items ?? []);
}
