import { and, eq, gt, inArray, isNull } from "drizzle-orm";
import type { Tx } from "@/db/database";
import { grants, storeGrants, stores } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { GrantPurpose } from "@/domain/grant";
import type { GrantId, StoreId, UserId } from "@/domain/ids";
import type { GrantedTokens, PermissionCheck } from "@/integrations/marketplaces/marketplace";
import { assessStores } from "../assessment";
import { record } from "../audit";
import { releaseConfirmations, resumeAsked } from "../confirmations";
import type { Ctx } from "../context";
import type { sealTokens } from "../grants";
import { askForLabels } from "../labels";
import { askAgainForAddresses } from "../orders";
import type { Emit } from "../outbox";
import { resumeBackfills } from "./resume-backfills";

export interface GivenGrant {
  marketplace: string;
  tokens: GrantedTokens;
  /** Encrypted before the transaction: nothing slow happens inside. */
  sealed: Awaited<ReturnType<typeof sealTokens>>;
  /** What the token may do, where it was asked on the way in. */
  permissions: PermissionCheck[] | null;
  by: UserId | null;
}

/**
 * Keeps a grant for stores, over the one that the same account gave before: whatever way it came, by a return
 * from the marketplace or by a pasted token. What the old one held back resumes where it stopped.
 */
export async function writeGrant(
  tx: Tx,
  ctx: Ctx,
  emit: Emit,
  given: GivenGrant,
  storeIds: StoreId[],
): Promise<void> {
  const { marketplace, tokens } = given;
  const row = rowOf(ctx, given);
  const [grant] = await tx
    .insert(grants)
    .values({
      id: uuidv7() as GrantId,
      organizationId: ctx.organizationId,
      marketplace,
      accountId: tokens.accountId,
      purpose: tokens.purpose,
      ...row,
    })
    .onConflictDoUpdate({
      target: [grants.organizationId, grants.marketplace, grants.accountId, grants.purpose],
      set: row,
    })
    .returning({ id: grants.id });
  if (!grant) throw new Error("a grant was neither inserted nor updated");
  await link(tx, ctx, storeIds, tokens.purpose, grant.id);
  await record(tx, ctx, "grant.given", grant.id, {
    account: tokens.accountName,
    purpose: tokens.purpose,
    ...(given.by ? { by: given.by } : {}),
  });
  await resume(tx, ctx, emit, storeIds, tokens.purpose);
}

function rowOf(ctx: Ctx, { tokens, sealed, permissions }: GivenGrant) {
  return {
    ...sealed,
    accountName: tokens.accountName,
    scopes: tokens.scopes,
    issuedAt: ctx.now(),
    accessExpiresAt: tokens.accessExpiresAt,
    expiresAt: tokens.grantExpiresAt,
    lostAt: null,
    lostReason: null,
    announcedDays: null,
    permissions: permissions ?? [],
    permissionsCheckedAt: permissions ? ctx.now() : null,
  };
}

export async function link(
  tx: Tx,
  ctx: Ctx,
  storeIds: StoreId[],
  purpose: GrantPurpose,
  grantId: GrantId,
): Promise<void> {
  if (storeIds.length === 0) return;
  await tx
    .insert(storeGrants)
    .values(storeIds.map((storeId) => ({ organizationId: ctx.organizationId, storeId, grantId, purpose })))
    .onConflictDoUpdate({ target: [storeGrants.storeId, storeGrants.purpose], set: { grantId } });
}

/** Orders that the lost grant held are judged anew, confirmations go out, orders and listings are read at once. */
async function resume(tx: Tx, ctx: Ctx, emit: Emit, storeIds: StoreId[], purpose: GrantPurpose) {
  const running = await tx
    .select({ id: stores.id, confirmedAt: stores.confirmedAt })
    .from(stores)
    .where(inArray(stores.id, storeIds));
  const ids = running.filter(({ confirmedAt }) => confirmedAt).map(({ id }) => id);
  if (ids.length === 0) return;
  if (purpose !== "orders") {
    for (const storeId of ids) {
      emit("store/references.due", { organizationId: ctx.organizationId, storeId });
    }
  }
  if (purpose === "products") return;
  // At once, and due by schedule too: a pull that is just failing on the old grant would swallow the event.
  await tx.update(stores).set({ nextPullAt: ctx.now() }).where(inArray(stores.id, ids));
  for (const storeId of ids) {
    emit("store/pull.due", { organizationId: ctx.organizationId, storeId, kind: "scheduled" });
  }
  await resumeBackfills(tx, ctx, emit, ids);
  await releaseConfirmations(tx, ctx, emit, ids);
  await resumeAsked(tx, ctx, emit, ids);
  await askAgainForAddresses(tx, ctx, emit, ids);
  await askForLabels(tx, ctx, emit, ids);
  await assessStores(tx, ctx, ids);
}

/** The usable grant of that purpose that another store of the same shop stands on, whichever region it is in. */
export async function sharedGrant(
  tx: Tx,
  ctx: Ctx,
  shop: { marketplace: string; shopId: string },
  purpose: GrantPurpose,
): Promise<GrantId | null> {
  const [found] = await tx
    .select({ grantId: storeGrants.grantId })
    .from(storeGrants)
    .innerJoin(stores, eq(stores.id, storeGrants.storeId))
    .innerJoin(grants, eq(grants.id, storeGrants.grantId))
    .where(
      and(
        isNull(grants.lostAt),
        gt(grants.expiresAt, ctx.now()),
        eq(stores.marketplace, shop.marketplace),
        eq(stores.shopId, shop.shopId),
        eq(storeGrants.purpose, purpose),
      ),
    )
    .limit(1);
  return found?.grantId ?? null;
}
