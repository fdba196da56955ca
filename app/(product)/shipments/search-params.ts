import { z } from "zod";
import type { ApiInputs } from "@/server/api/root";

type Wish = NonNullable<ApiInputs["shipments"]["list"]>;

const text = z.string().trim().min(1).max(500);

const address = z.object({
  state: z.enum(["to_mark", "unconfirmed", "refused", "confirmed"]).optional().catch(undefined),
  store: z.uuid().optional().catch(undefined),
  q: text.max(64).optional().catch(undefined),
  after: text.optional().catch(undefined),
  before: text.optional().catch(undefined),
});

export function readShipmentsAddress(params: Record<string, string | string[] | undefined>): Wish {
  const { state = "all", store, q, after, before } = address.parse(params);
  return { tab: state, storeId: store, search: q, after, before: after ? undefined : before };
}
