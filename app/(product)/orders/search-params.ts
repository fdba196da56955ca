import { z } from "zod";
import { trackingFlags } from "@/domain/confirmation-state";
import { orderStates } from "@/domain/order-state";
import { problemKindNames } from "@/domain/problem";
import type { ApiInputs } from "@/server/api/root";

type Wish = NonNullable<ApiInputs["orders"]["list"]>;

const tabs = ["held", ...orderStates.filter((state) => state !== "blocked")] as const;
const text = z.string().trim().min(1).max(500);

/** What stands in the address of the list. What nobody of ours could have written is left out, not refused. */
const address = z.object({
  state: z.enum(tabs).optional().catch(undefined),
  store: z.uuid().optional().catch(undefined),
  problem: z.enum(problemKindNames).optional().catch(undefined),
  /** One problem: "the 214 orders that wait for this mapping". */
  cause: z.uuid().optional().catch(undefined),
  leaves: z.enum(["overdue", "today"]).optional().catch(undefined),
  tracking: z.enum(trackingFlags).optional().catch(undefined),
  q: text.max(64).optional().catch(undefined),
  after: text.optional().catch(undefined),
  before: text.optional().catch(undefined),
});

export function readOrdersAddress(params: Record<string, string | string[] | undefined>): Wish {
  const { state = "all", store, problem, cause, leaves, tracking, q, after, before } = address.parse(params);
  return {
    tab: state,
    storeId: store,
    problem,
    problemId: cause,
    leaves,
    tracking,
    search: q,
    after,
    before: after ? undefined : before,
  };
}
