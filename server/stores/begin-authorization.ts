import { eq } from "drizzle-orm";
import { z } from "zod";
import { authorizationAttempts, stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import {
  type Marketplace,
  type OAuth,
  type SellerType,
  sellerTypes,
} from "@/integrations/marketplaces/marketplace";
import { change, read } from "../change";
import { type Ctx, demand, marketplaceOf } from "../context";
import { digest, randomToken } from "../crypto";
import { AppError } from "../errors";
import { refuseTakenName } from "./refuse-taken-name";

export const authorizationInput = z.object({
  marketplace: z.string(),
  site: z.string(),
  sellerType: z.enum(sellerTypes),
  name: z.string().trim().min(1).max(80),
  backfillDays: z.number().int().min(1).max(90).default(30),
});
export type AuthorizationInput = z.input<typeof authorizationInput>;

/** A return later than this is refused; the marketplace's own code lives no longer than half an hour. */
const attemptLifeMs = 30 * 60_000;

/** Notes who goes to the marketplace and for what; answers with the address to visit. */
export async function beginAuthorization(ctx: Ctx, input: AuthorizationInput): Promise<{ url: string }> {
  demand(ctx, "stores.authorize");
  const wish = authorizationInput.parse(input);
  const oauth = redirectOf(marketplaceOf(ctx, wish.marketplace), wish.site, wish.sellerType);
  await read(ctx, (tx) => refuseTakenName(tx, wish));
  return {
    url: oauth.authorizeUrl({
      site: wish.site,
      sellerType: wish.sellerType,
      state: await keepAttempt(ctx, wish),
    }),
  };
}

/** The same way for a store that is connected already: its data stays, only the grant is renewed. */
export async function renewAuthorization(ctx: Ctx, storeId: StoreId): Promise<{ url: string }> {
  demand(ctx, "stores.authorize", storeId);
  const [store] = await read(ctx, (tx) => tx.select().from(stores).where(eq(stores.id, storeId)));
  if (!store) throw new AppError("not_found", `no store ${storeId}`);
  const oauth = redirectOf(marketplaceOf(ctx, store.marketplace), store.site, store.sellerType);
  const { marketplace, site, sellerType, name, backfillDays } = store;
  const state = await keepAttempt(ctx, { marketplace, site, sellerType, name, backfillDays }, storeId);
  return { url: oauth.authorizeUrl({ site, sellerType, state }) };
}

function redirectOf(marketplace: Marketplace, site: string, sellerType: SellerType): OAuth {
  checkSite(marketplace, site, sellerType);
  if (!marketplace.oauth) throw new AppError("not_found", `${marketplace.id} has no redirect`);
  return marketplace.oauth;
}

export function checkSite({ sites }: Marketplace, siteId: string, sellerType: SellerType): void {
  const site = sites.find(({ id }) => id === siteId);
  if (!site?.sellerTypes.includes(sellerType)) {
    throw new AppError("invalid_input", `site ${siteId} does not take ${sellerType} sellers`, {
      reason: "site_seller_type",
      field: "site",
    });
  }
}

async function keepAttempt(
  ctx: Ctx,
  wish: z.output<typeof authorizationInput>,
  storeId?: StoreId,
): Promise<string> {
  const { actor } = ctx;
  if (actor.kind !== "member") throw new AppError("forbidden", "only a person can authorize a store");
  const state = randomToken();
  const stateHash = await digest(state);
  await change(ctx, (tx) =>
    tx.insert(authorizationAttempts).values({
      ...wish,
      organizationId: ctx.organizationId,
      userId: actor.userId,
      stateHash,
      storeId,
      expiresAt: new Date(ctx.now().getTime() + attemptLifeMs),
    }),
  );
  return state;
}
