import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { pairings, providers } from "@/db/schema";
import { isCarrier } from "@/domain/carriers";
import type { StoreId } from "@/domain/ids";
import { assessUnconfirmed } from "../assessment";
import { record } from "../audit";
import { change } from "../change";
import { releaseConfirmations } from "../confirmations";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";

export const pairingsInput = z.object({
  storeId: z.uuid(),
  pairs: z.array(
    z.object({
      scope: z.string(),
      carrier: z.string().refine(isCarrier),
      /** Null takes the pair away. */
      providerId: z.string().min(1).nullable(),
    }),
  ),
});

/** Saves pairs and sends every confirmation that waited for them. Answers with how many those were. */
export async function savePairings(
  ctx: Ctx,
  input: z.input<typeof pairingsInput>,
): Promise<{ released: number }> {
  const { storeId: id, pairs } = pairingsInput.parse(input);
  const storeId = id as StoreId;
  demand(ctx, "stores.manage", storeId);
  return change(ctx, async (tx, emit) => {
    const known = await tx.select().from(providers).where(eq(providers.storeId, storeId));
    for (const { scope, carrier, providerId } of pairs) {
      if (providerId === null) {
        await tx
          .delete(pairings)
          .where(
            and(eq(pairings.storeId, storeId), eq(pairings.scope, scope), eq(pairings.carrier, carrier)),
          );
        continue;
      }
      if (
        !known.some((entry) => entry.scope === scope && entry.providerId === providerId && !entry.vanishedAt)
      ) {
        throw new AppError("refused", `provider ${providerId} is not in the marketplace's list`, {
          reason: "provider_unknown",
          field: carrier,
        });
      }
      await tx
        .insert(pairings)
        .values({ organizationId: ctx.organizationId, storeId, scope, carrier, providerId })
        .onConflictDoUpdate({
          target: [pairings.storeId, pairings.scope, pairings.carrier],
          set: { providerId },
        });
    }
    await record(tx, ctx, "pairings.saved", storeId, { pairs: String(pairs.length) });
    const released = await releaseConfirmations(tx, ctx, emit, [storeId]);
    await assessUnconfirmed(tx, ctx, storeId);
    return { released };
  });
}
