import { z } from "zod";
import { type ConnectWish, connectSteps } from "@/components/stores/connect/connect-wish";
import { type ConnectOutcome, outcomes } from "@/components/stores/connect/outcome";
import { features, grantPurposes } from "@/domain/grant";

const text = z.string().trim().min(1).max(200).optional().catch(undefined);
const sellerType = z.enum(["local", "cross_border"]).optional().catch(undefined);

/** What stands in the wizard's address. What nobody of ours could have written is left out, not refused. */
const address = z.object({
  step: z.enum(connectSteps).optional().catch(undefined),
  marketplace: text,
  site: text,
  sellerType,
  name: z.string().trim().min(1).max(80).optional().catch(undefined),
  days: z.coerce.number().int().min(1).max(90).optional().catch(undefined),
  store: z.uuid().optional().catch(undefined),
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

const missingPermission = z
  .string()
  .regex(/^\w+:.+$/)
  .transform((text) => ({
    feature: text.slice(0, text.indexOf(":")),
    permission: text.slice(text.indexOf(":") + 1),
  }))
  .pipe(z.object({ feature: z.enum(features), permission: z.string() }))
  .transform((lacking) => ({ ...lacking, isGranted: false }));

/** A refusal as the server wrote it, field by field. */
const refusal = z.discriminatedUnion("verdict", [
  z.object({ verdict: z.literal("other_purpose"), receivedPurpose: z.enum(grantPurposes) }),
  z.object({ verdict: z.literal("other_site"), receivedSite: z.string() }),
  z.object({ verdict: z.literal("other_app"), app: z.string(), wantedApp: z.string() }),
  z.object({ verdict: z.literal("other_seller_type"), receivedType: z.enum(["local", "cross_border"]) }),
  z.object({
    verdict: z.literal("permissions_missing"),
    missing: z
      .string()
      .transform((list) => list.split(",").filter(Boolean))
      .pipe(z.array(missingPermission)),
  }),
  z.object({ verdict: z.enum(["fully_managed", "ended", "wrong_portal", "unknown"]) }),
]);

type Params = Record<string, string | string[] | undefined>;

export function readConnectAddress(params: Params): { wish: ConnectWish; outcome: ConnectOutcome | null } {
  const refused = refusal.safeParse(params);
  const { outcome, storeId, received, expected, regions, receivedType, reason, ...wish } =
    address.parse(params);
  if (!outcome) return { wish, outcome: null };
  const { name } = wish;
  const facts = { storeId, name, received, expected, regions, receivedType, reason };
  return { wish, outcome: { outcome, ...facts, refusal: refused.data } };
}
