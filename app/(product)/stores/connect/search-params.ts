import { z } from "zod";
import type { ConnectWish } from "@/components/stores/connect/connect-wish";
import { type ConnectOutcome, outcomes } from "@/components/stores/connect/outcome";

const text = z.string().trim().min(1).max(200).optional().catch(undefined);
const sellerType = z.enum(["local", "cross_border"]).optional().catch(undefined);

/** What stands in the wizard's address. What nobody of ours could have written is left out, not refused. */
const address = z.object({
  step: z.enum(["marketplace", "seller", "name", "leave"]).optional().catch(undefined),
  marketplace: text,
  site: text,
  sellerType,
  name: z.string().trim().min(1).max(80).optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(90).optional().catch(undefined),
  outcome: z.enum(outcomes).optional().catch(undefined),
  storeId: z.uuid().optional().catch(undefined),
  received: text,
  expected: text,
  regions: z
    .string()
    .max(200)
    .transform((regions) => regions.split(",").filter(Boolean))
    .optional()
    .catch(undefined),
  receivedType: sellerType,
  reason: text,
});

type Params = Record<string, string | string[] | undefined>;

export function readConnectAddress(params: Params): { wish: ConnectWish; outcome: ConnectOutcome | null } {
  const { outcome, storeId, received, expected, regions, receivedType, reason, ...wish } =
    address.parse(params);
  if (!outcome) return { wish, outcome: null };
  const { name } = wish;
  return { wish, outcome: { outcome, storeId, name, received, expected, regions, receivedType, reason } };
}
