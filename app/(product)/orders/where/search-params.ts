import { z } from "zod";

const address = z.object({ number: z.string().trim().min(1).max(64).optional().catch(undefined) });

export function readWhereAddress(params: Record<string, string | string[] | undefined>) {
  return address.parse(params);
}
