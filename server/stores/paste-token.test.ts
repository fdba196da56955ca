import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { audit, grants, outbox, storeGrants, stores, users } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { StoreId, UserId } from "@/domain/ids";
import type { PermissionCheck, TokenVerdict } from "@/integrations/marketplaces/marketplace";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { fitting, takeTokens } from "../test/take-tokens";
import { testWorld } from "../test/world";
import { connectStores, getStore, pasteToken, replaceToken } from ".";

const marketplace = fakeMarketplace();
const { verdicts, examined } = takeTokens(marketplace);
const world = await testWorld([marketplace]);

let ctx: Ctx;
beforeEach(async () => {
  verdicts.clear();
  examined.length = 0;
  ctx = await member();
});

async function member(): Promise<Ctx> {
  const userId = uuidv7() as UserId;
  await world.services.db.withoutOrganization((tx) =>
    tx.insert(users).values({ id: userId, email: `${userId}@example.test` }),
  );
  const actor = { kind: "member" as const, userId, name: "Ada", role: "owner" as const, storeIds: [] };
  return { ...(await world.organization()), actor };
}

const wish = {
  marketplace: "fake",
  site: "US",
  sellerType: "cross_border" as const,
  name: "Bloom US",
  token: "orders-us-token-a1b2",
};
const paste = (over: Partial<typeof wish> = {}) => pasteToken(ctx, { ...wish, ...over });
const local = { sellerType: "local" as never, name: "Bloom local", token: "local-token-11112222" };

/** A token that the marketplace knows. */
function known(token: string, over: Partial<Parameters<typeof fitting>[1]> = {}) {
  const purpose = over.purpose ?? "orders";
  verdicts.set(token, fitting(ctx.now(), { mall: "634", region: "US", purpose, token, ...over }));
}

async function connected(over: Partial<typeof wish> = {}): Promise<StoreId> {
  const outcome = await paste(over);
  if (outcome.outcome !== "kept") throw new Error(`not kept: ${JSON.stringify(outcome)}`);
  await connectStores(ctx, { stores: [{ storeId: outcome.storeId, orderScope: { kind: "all" } }] });
  return outcome.storeId;
}

const rows = () =>
  read(ctx, async (tx) => ({
    stores: await tx.select().from(stores),
    grants: await tx.select().from(grants),
    links: await tx.select().from(storeGrants),
  }));

describe("a token that fits", () => {
  it("NIWO-TEMU-15, LX-15, SC-02: makes a store that waits to be looked at, and says which slot is still open", async () => {
    known(wish.token);
    expect(await paste()).toMatchObject({ outcome: "kept", open: ["products"], reused: [], missing: [] });
    expect((await rows()).stores).toMatchObject([
      { name: "Bloom US", shopId: "634", region: "US", sellerType: "cross_border", confirmedAt: null },
    ]);
    expect(examined).toEqual([{ site: "US", sellerType: "cross_border", purpose: "orders" }]);
  });

  it("NIWO-TEMU-13: is trimmed, encrypted, and shown by its last four characters alone", async () => {
    known(wish.token);
    const outcome = await paste({ token: ` access_token: "${wish.token}"\n` });
    expect(outcome).toMatchObject({ outcome: "kept", lastFour: "a1b2" });
    const kept = await read(ctx, async (tx) => ({
      grants: await tx.select().from(grants),
      audit: await tx.select().from(audit),
      events: await tx.select().from(outbox),
    }));
    expect(JSON.stringify({ kept, outcome })).not.toContain("orders-us-token");
    const page = outcome.outcome === "kept" ? await getStore(ctx, outcome.storeId) : null;
    expect(page?.tokens).toMatchObject([
      { purpose: "orders", grant: { lastFour: "a1b2" } },
      { purpose: "products", isShared: true, grant: null },
    ]);
    expect(JSON.stringify(page)).not.toContain("orders-us-token");
  });

  it("LX-20, LX-21: of a local store is all that it needs", async () => {
    known(local.token, { purpose: "all" });
    expect(await paste(local)).toMatchObject({ outcome: "kept", open: [], reused: [] });
  });

  it("NIWO-TEMU-11, LX-12, R-9: names what was not ticked and keeps the store going", async () => {
    const labels: PermissionCheck = {
      permission: "labels.buy",
      feature: "platform_labels",
      isGranted: false,
    };
    const tracking: PermissionCheck = { permission: "ship", feature: "tracking", isGranted: true };
    known(wish.token, { permissions: [labels, tracking] });
    const outcome = await paste();
    expect(outcome).toMatchObject({ outcome: "kept", missing: [labels] });
    expect((await rows()).grants).toMatchObject([
      { permissions: [labels, tracking], permissionsCheckedAt: ctx.now() },
    ]);
  });

  it("LX-13, SC-03: keeps when it ends, as the marketplace said", async () => {
    known(wish.token, { days: 365 });
    await paste();
    const [grant] = (await rows()).grants;
    expect(grant).toMatchObject({ issuedAt: ctx.now(), refreshToken: null });
    expect(grant?.expiresAt.getTime()).toBe(ctx.now().getTime() + 365 * 86_400_000);
  });

  it.each([
    ["as the seller knows it, where the marketplace tells no end", undefined, 365, 365],
    ["90 days, where nobody knows", undefined, undefined, 90],
    ["as the marketplace tells, whatever the seller says", 30, 365, 30],
  ])("SC-03, R-7: lives %s", async (_, told, lifeDays, days) => {
    known(wish.token, { days: told });
    const outcome = await pasteToken(ctx, { ...wish, lifeDays });
    const end = new Date(ctx.now().getTime() + days * 86_400_000);
    expect((await rows()).grants).toMatchObject([{ expiresAt: end, accessExpiresAt: end }]);
    if (outcome.outcome !== "kept") throw new Error(outcome.outcome);
    world.advance(60_000);
    const { storeId } = outcome;
    await replaceToken(ctx, { storeId, purpose: "orders", token: wish.token, lifeDays });
    const later = new Date(
      told ? end : ctx.now().getTime() + (lifeDays ?? 90) * 86_400_000 - (lifeDays ? 0 : 60_000),
    );
    expect((await rows()).grants).toMatchObject([{ expiresAt: later }]);
  });
});

describe("the token that all regions share", () => {
  const eu = { site: "EU", name: "Bloom EU", token: "orders-eu-token-c3d4" };
  const products = "products-token-e5f6";

  it("LX-16, LX-18: is added later, and its listings are read at once", async () => {
    known(wish.token);
    const storeId = await connected();
    known(products, { purpose: "products", region: "" });
    world.sent.length = 0;
    expect(await replaceToken(ctx, { storeId, purpose: "products", token: products })).toMatchObject({
      outcome: "kept",
      storeId,
      open: [],
    });
    expect(world.sent.map(({ name }) => name)).toEqual(["store/references.due"]);
    expect((await getStore(ctx, storeId)).features.every(({ off }) => off?.reason !== "token_empty")).toBe(
      true,
    );
  });

  it("LX-08, LX-17, LX-19: comes by itself to another region's store of the shop", async () => {
    known(wish.token);
    const us = await connected();
    known(products, { purpose: "products" });
    await replaceToken(ctx, { storeId: us, purpose: "products", token: products });
    known(eu.token, { region: "EU" });
    expect(await paste(eu)).toMatchObject({ outcome: "kept", open: [], reused: ["products"] });
    const { grants: given, links } = await rows();
    expect(given.map(({ purpose }) => purpose).sort()).toEqual(["orders", "orders", "products"]);
    expect(links).toHaveLength(4);
  });

  it("LX-17: given to one region it fills the slot of the others", async () => {
    known(wish.token);
    known(eu.token, { region: "EU" });
    const [us, other] = [await connected(), await connected(eu)];
    known(products, { purpose: "products" });
    await replaceToken(ctx, { storeId: us, purpose: "products", token: products });
    expect((await getStore(ctx, other)).tokens).toMatchObject([
      { purpose: "orders" },
      { purpose: "products", grant: { lastFour: "e5f6" } },
    ]);
  });

  it.each([
    ["lost", { lostAt: new Date("2026-11-20T00:00:00Z"), lostReason: "revoked" as const }],
    ["over", { expiresAt: new Date("2026-11-20T00:00:00Z") }],
  ])(
    "is not taken over once it is %s: the slot is open, until a newer one fills that of all",
    async (_, end) => {
      known(wish.token);
      const us = await connected();
      known(products, { purpose: "products" });
      await replaceToken(ctx, { storeId: us, purpose: "products", token: products });
      await change(ctx, (tx) => tx.update(grants).set(end).where(eq(grants.purpose, "products")));
      known(eu.token, { region: "EU" });
      expect(await paste(eu)).toMatchObject({ outcome: "kept", open: ["products"], reused: [] });
      known("newer-orders-us-token");
      expect(
        await replaceToken(ctx, { storeId: us, purpose: "orders", token: "newer-orders-us-token" }),
      ).toMatchObject({ open: ["products"], reused: [] });
      known("newer-products-token", { purpose: "products" });
      await replaceToken(ctx, { storeId: us, purpose: "products", token: "newer-products-token" });
      expect((await rows()).links).toHaveLength(4);
    },
  );

  it("is not taken over from another shop", async () => {
    known(wish.token);
    const us = await connected();
    known(products, { purpose: "products" });
    await replaceToken(ctx, { storeId: us, purpose: "products", token: products });
    known(eu.token, { mall: "999", region: "EU" });
    expect(await paste(eu)).toMatchObject({ outcome: "kept", open: ["products"], reused: [] });
  });
});

describe("a token that does not fit is refused, and nothing of it is kept", () => {
  const lacking: PermissionCheck = { permission: "orders.list", feature: "order_sync", isGranted: false };
  it.each<[string, TokenVerdict, object]>([
    [
      "LX-10: made for the other field",
      { verdict: "other_purpose", purpose: "products" },
      { verdict: "other_purpose", receivedPurpose: "products" },
    ],
    [
      "NIWO-TEMU-07, NIWO-TEMU-08, LX-08: of another site",
      { verdict: "other_site", site: "EU" },
      { verdict: "other_site", receivedSite: "EU" },
    ],
    [
      "NIWO-TEMU-12: of another application",
      { verdict: "other_app", app: "Longshore ERP", wantedApp: "Longshore OMS" },
      { verdict: "other_app", app: "Longshore ERP", wantedApp: "Longshore OMS" },
    ],
    [
      "LX-23: of another seller type",
      { verdict: "other_seller_type", sellerType: "local" },
      { verdict: "other_seller_type", receivedType: "local" },
    ],
    ["NIWO-TEMU-04: of a fully managed store", { verdict: "fully_managed" }, { verdict: "fully_managed" }],
    ["NIWO-TEMU-32: ended", { verdict: "ended" }, { verdict: "ended" }],
    [
      "NIWO-TEMU-10, NIWO-TEMU-30: of the wrong portal",
      { verdict: "wrong_portal" },
      { verdict: "wrong_portal" },
    ],
    [
      "NIWO-TEMU-11, R-9: without what no store can do without",
      { verdict: "permissions_missing", permissions: [lacking, { ...lacking, isGranted: true }] },
      { verdict: "permissions_missing", missing: [lacking] },
    ],
    ["mistyped", { verdict: "unknown" }, { verdict: "unknown" }],
  ])("%s", async (_what, verdict, refusal) => {
    verdicts.set(wish.token, verdict);
    expect(await paste()).toEqual({ outcome: "refused", refusal, requestId: "test" });
    expect(await rows()).toEqual({ stores: [], grants: [], links: [] });
  });

  it("LX-26: a shop and region that are connected already, with the name to update instead", async () => {
    known(wish.token);
    const storeId = await connected();
    const before = await rows();
    known("a-newer-token-of-it", {});
    expect(await paste({ name: "Again", token: "a-newer-token-of-it" })).toEqual({
      outcome: "already_connected",
      storeId,
      name: "Bloom US",
    });
    expect(await rows()).toEqual(before);
  });

  it("LX-22, R-14: with a name that another store has, whatever its case", async () => {
    known(wish.token);
    await connected();
    known("token-of-the-other-mall", { mall: "999" });
    await expect(paste({ name: "bloom us", token: "token-of-the-other-mall" })).rejects.toMatchObject({
      code: "conflict",
      detail: { reason: "store_name_taken", field: "name" },
    });
    expect((await rows()).stores).toHaveLength(1);
  });

  it("LX-24: at a site that has no such stores", async () => {
    await expect(paste({ ...local, site: "EU" })).rejects.toMatchObject({
      detail: { reason: "site_seller_type", field: "site" },
    });
    expect(examined).toEqual([]);
  });

  it("LX-07: from somebody who may not authorize, by the permission's name", async () => {
    const viewer: Ctx = {
      ...ctx,
      actor: { kind: "member", userId: uuidv7() as UserId, name: "Eve", role: "viewer", storeIds: [] },
    };
    await expect(pasteToken(viewer, wish)).rejects.toMatchObject({
      code: "forbidden",
      detail: { facts: { permission: "stores.authorize" } },
    });
  });

  it.each([
    ["LX-03: of a store that is not the manager's, without its name", connected],
    ["LX-03: of one that somebody else still has to look at", paste],
  ])("%s", async (_what, givenBefore) => {
    known(wish.token);
    await givenBefore();
    const before = await rows();
    const manager: Ctx = {
      ...ctx,
      actor: { kind: "member", userId: uuidv7() as UserId, name: "Max", role: "manager", storeIds: [] },
    };
    await expect(pasteToken(manager, { ...wish, name: "Mine" })).rejects.toMatchObject({
      code: "forbidden",
      detail: { reason: "store_not_assigned" },
    });
    expect(await rows()).toEqual(before);
  });
});

describe("a shop that was left before it was looked at", () => {
  it("is gone on with: the same store, with the name given last", async () => {
    known(wish.token);
    const first = await paste();
    const second = await paste({ name: "Bloom America" });
    expect(second).toMatchObject({ outcome: "kept", storeId: first.outcome === "kept" ? first.storeId : "" });
    expect((await rows()).stores).toMatchObject([{ name: "Bloom America" }]);
  });
});

describe("updating", () => {
  it("NIWO-TEMU-37: puts the newer token in its place and keeps the store", async () => {
    known(wish.token);
    const storeId = await connected();
    known("newer-token-7788", { days: 30 });
    expect(await replaceToken(ctx, { storeId, purpose: "orders", token: "newer-token-7788" })).toMatchObject({
      outcome: "kept",
      storeId,
      lastFour: "7788",
    });
    const { stores: all, grants: given } = await rows();
    expect([all.length, given.length]).toEqual([1, 1]);
  });

  it.each([
    ["TTS-28, R-14: another shop", { mall: "999" }],
    ["another region of the shop", { region: "EU" }],
  ])("refuses %s by name, and keeps the old token", async (_what, over) => {
    known(wish.token);
    const storeId = await connected();
    const before = await rows();
    known("token-of-another", over);
    expect(await replaceToken(ctx, { storeId, purpose: "orders", token: "token-of-another" })).toMatchObject({
      outcome: "refused",
      refusal: { verdict: "other_shop", expected: "Mall 634" },
    });
    expect(await rows()).toEqual(before);
  });

  it("knows no store of another organization", async () => {
    known(wish.token);
    const storeId = await connected();
    const stranger = await world.organization("Stranger");
    await expect(replaceToken(stranger, { storeId, purpose: "orders", token: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("knows no slot that such a store does not have", async () => {
    known(local.token, { purpose: "all" });
    const storeId = await connected(local);
    await expect(replaceToken(ctx, { storeId, purpose: "products", token: "x" })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

it("R-13: a shop of another organization is none of its business", async () => {
  known(wish.token);
  await connected();
  ctx = await member();
  expect(await paste()).toMatchObject({ outcome: "kept" });
});
