import { sql } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { counters } from "@/db/schema";
import type { Ctx } from "./context";

/** Takes `count` running numbers and returns the first of them. */
export async function takeNumbers(
  tx: Tx,
  ctx: Ctx,
  noun: "order" | "shipment",
  count: number,
): Promise<number> {
  const [row] = await tx
    .insert(counters)
    .values({ organizationId: ctx.organizationId, noun, last: count })
    .onConflictDoUpdate({
      target: [counters.organizationId, counters.noun],
      set: { last: sql`${counters.last} + ${count}` },
    })
    .returning({ last: counters.last });
  return (row?.last ?? count) - count + 1;
}
