import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import type { Tx } from "@/db/database";
import { stores } from "@/db/schema";
import type { Shop } from "@/integrations/marketplaces/marketplace";
import { change } from "../change";
import { type Ctx, demand } from "../context";
import { authorizationInput, checkSite } from "./begin-authorization";
import { examineToken } from "./examine-token";
import { makeStores } from "./make-stores";
import { refuseTakenName } from "./refuse-taken-name";
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

export const pasteTokenInput = authorizationInput.extend({ token: tokenField, lifeDays: lifeField });

/** Connects a store by the token that it cannot do without: asked what it is first, and kept only if it fits. */
export async function pasteToken(ctx: Ctx, input: z.input<typeof pasteTokenInput>): Promise<TokenOutcome> {
  demand(ctx, "stores.authorize");
  const { token, lifeDays, ...wish } = pasteTokenInput.parse(input);
  const { site, sellerType, name, backfillDays } = wish;
  const marketplace = takingTokens(ctx, wish.marketplace);
  checkSite(marketplace, site, sellerType);
  const [slot] = marketplace.pastedTokens.slots(sellerType);
  if (!slot) throw new Error(`${marketplace.id} names no token for ${sellerType} stores`);
  const examined = await examineToken(marketplace, token, { site, sellerType, purpose: slot.purpose });
  if ("refusal" in examined) return refused(ctx, examined.refusal);

  const { shop } = examined.fits;
  const given = await grantOf(ctx, marketplace.id, examined.fits, lifeDays);
  return change(ctx, async (tx, emit) => {
    const known = await storeOf(tx, marketplace.id, shop);
    if (known) demand(ctx, "stores.authorize", known.id);
    if (known?.confirmedAt) {
      return { outcome: "already_connected", storeId: known.id, name: known.name };
    }
    await refuseTakenName(tx, wish, known?.id);
    // A shop that still waits to be looked at takes on what was said of it last.
    if (known) await tx.update(stores).set({ name, backfillDays, site }).where(eq(stores.id, known.id));
    const [storeId] = known
      ? [known.id]
      : await makeStores(tx, ctx, { ...wish, userId: given.by }, [{ shop, name }]);
    if (!storeId) throw new Error("no store was made");
    await writeGrant(tx, ctx, emit, given, [storeId]);
    return kept(tx, ctx, marketplace, storeId, examined.fits);
  });
}

async function storeOf(tx: Tx, marketplace: string, { shopId, region }: Shop) {
  const [store] = await tx
    .select()
    .from(stores)
    .where(and(eq(stores.marketplace, marketplace), eq(stores.shopId, shopId), eq(stores.region, region)));
  return store;
}
