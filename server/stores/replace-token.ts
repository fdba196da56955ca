import { and, eq } from "drizzle-orm";
import { z } from "zod";
import type { Tx } from "@/db/database";
import { stores } from "@/db/schema";
import { grantPurposes } from "@/domain/grant";
import type { StoreId } from "@/domain/ids";
import { change, read } from "../change";
import { type Ctx, demand } from "../context";
import { AppError } from "../errors";
import { examineToken } from "./examine-token";
import {
  grantOf,
  kept,
  lifeField,
  refused,
  type TokenOutcome,
  takingTokens,
  tokenField,
} from "./token-outcome";
import { writeGrant } from "./write-grant";

export const replaceTokenInput = z.object({
  storeId: z.uuid(),
  purpose: z.enum(grantPurposes),
  token: tokenField,
  lifeDays: lifeField,
});

/** Puts a newer token into a slot of a store, or the first one into an empty slot. All else of the store stays. */
export async function replaceToken(
  ctx: Ctx,
  input: z.input<typeof replaceTokenInput>,
): Promise<TokenOutcome> {
  const { storeId: id, purpose, token, lifeDays } = replaceTokenInput.parse(input);
  const storeId = id as StoreId;
  demand(ctx, "stores.authorize", storeId);
  const [store] = await read(ctx, (tx) => tx.select().from(stores).where(eq(stores.id, storeId)));
  if (!store) throw new AppError("not_found", `no store ${storeId}`);
  const { site, sellerType } = store;
  const marketplace = takingTokens(ctx, store.marketplace);
  const slot = marketplace.pastedTokens.slots(sellerType).find((each) => each.purpose === purpose);
  if (!slot) throw new AppError("not_found", `${marketplace.id} has no ${purpose} token for ${sellerType}`);
  const examined = await examineToken(marketplace, token, { site, sellerType, purpose });
  if ("refusal" in examined) return refused(ctx, examined.refusal);

  const { shop } = examined.fits;
  if (shop.shopId !== store.shopId || (!slot.isShared && shop.region !== store.region)) {
    return refused(ctx, { verdict: "other_shop", expected: store.shopName, received: shop.name });
  }
  const given = await grantOf(ctx, marketplace.id, examined.fits, lifeDays);
  return change(ctx, async (tx, emit) => {
    const holders = slot.isShared ? await regionsOf(tx, store) : [storeId];
    await writeGrant(tx, ctx, emit, given, holders);
    return kept(tx, ctx, marketplace, storeId, examined.fits);
  });
}

/** The stores of one shop, one for each region: what they share is given to all of them at once. */
async function regionsOf(
  tx: Tx,
  { marketplace, shopId, sellerType }: typeof stores.$inferSelect,
): Promise<StoreId[]> {
  const rows = await tx
    .select({ id: stores.id })
    .from(stores)
    .where(
      and(eq(stores.marketplace, marketplace), eq(stores.shopId, shopId), eq(stores.sellerType, sellerType)),
    );
  return rows.map(({ id }) => id);
}
