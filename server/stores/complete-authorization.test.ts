import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import type { z } from "zod";
import { grants, members, outbox, storeGrants, stores, users } from "@/db/schema";
import { uuidv7 } from "@/db/uuid";
import type { PullId, StoreId, UserId } from "@/domain/ids";
import type { Role } from "@/domain/roles";
import type { Shop } from "@/integrations/marketplaces/marketplace";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { testWorld } from "../test/world";
import {
  type authorizationInput,
  beginAuthorization,
  completeAuthorization,
  connectStores,
  discardStores,
  failBackfill,
  finishBackfill,
  getSetup,
  openBackfill,
  renewAuthorization,
} from ".";

const marketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
const shop = (over: Partial<Shop> = {}): Shop => ({
  shopId: "shop-1",
  shopKey: "cipher-1",
  name: "Harbor & Pine",
  code: "USLC1",
  region: "US",
  sellerType: "local",
  ...over,
});

let ctx: Ctx;
let userId: UserId;

beforeEach(async () => {
  marketplace.shopsGranted = [shop()];
  marketplace.calls = [];
  ({ ctx, userId } = await member());
});

async function member(role: Role = "owner", of?: Ctx): Promise<{ ctx: Ctx; userId: UserId }> {
  const id = uuidv7() as UserId;
  await world.services.db.withoutOrganization((tx) =>
    tx.insert(users).values({ id, email: `${id}@example.test` }),
  );
  const organization = of ?? (await world.organization());
  const { organizationId } = organization;
  await change(organization, (tx) => tx.insert(members).values({ organizationId, userId: id, role }));
  const actor = { kind: "member" as const, userId: id, name: "Ada", role, storeIds: [] };
  return { userId: id, ctx: { ...organization, actor } };
}

const wish: z.input<typeof authorizationInput> = {
  marketplace: "fake",
  site: "US",
  sellerType: "local",
  name: "Acme US",
};
const begin = async (over: Partial<z.input<typeof authorizationInput>> = {}) =>
  stateIn(await beginAuthorization(ctx, { ...wish, ...over }));
const stateIn = ({ url }: { url: string }) => new URL(url).searchParams.get("state") ?? "";
const complete = (
  state: string,
  { code = "code", by = userId }: { code?: string | null; by?: UserId } = {},
) =>
  completeAuthorization(world.services, {
    marketplace: "fake",
    query: new URLSearchParams({ state, ...(code ? { code } : {}) }),
    userId: by,
  });
const rows = () =>
  read(ctx, async (tx) => ({
    stores: await tx.select().from(stores),
    grants: await tx.select().from(grants),
    links: await tx.select().from(storeGrants),
  }));
const connect = (ids: StoreId[]) =>
  connectStores(ctx, { stores: ids.map((storeId) => ({ storeId, orderScope: { kind: "all" } })) });

async function connected(): Promise<StoreId> {
  const result = await complete(await begin());
  const ids = result.outcome === "granted" ? result.storeIds : [];
  await connect(ids);
  return ids[0] as StoreId;
}

describe("completeAuthorization", () => {
  it("TTS-03, TTS-04, TTS-14: keeps the shop under our own name, and waits for a person before anything is pulled", async () => {
    expect(await complete(await begin())).toMatchObject({ outcome: "granted" });
    const { stores: made, grants: given } = await rows();
    expect(made).toMatchObject([
      { name: "Acme US", shopName: "Harbor & Pine", shopId: "shop-1", confirmedAt: null, nextPullAt: null },
    ]);
    expect(given).toMatchObject([{ accountName: "Seller", lostAt: null }]);
    expect(JSON.stringify(given)).not.toContain("new-access");
    expect(JSON.stringify(given)).not.toContain("new-refresh");
  });

  it("a return that is replayed finds nothing", async () => {
    const state = await begin();
    await complete(state);
    expect(await complete(state)).toEqual({ outcome: "unknown_attempt" });
  });

  it("a return in somebody else's session finds nothing, and the state is not burned", async () => {
    const state = await begin();
    const stranger = await member();
    expect(await complete(state, { by: stranger.userId })).toEqual({ outcome: "unknown_attempt" });
    expect(await complete(state)).toMatchObject({ outcome: "granted" });
  });

  it("a return that is too late finds nothing", async () => {
    const state = await begin();
    world.advance(31 * 60_000);
    expect(await complete(state)).toEqual({ outcome: "unknown_attempt" });
  });

  it("TTS-15: a consent that was declined changes nothing", async () => {
    expect(await complete(await begin(), { code: null })).toMatchObject({ outcome: "refused" });
    expect(await rows()).toEqual({ stores: [], grants: [], links: [] });
  });

  it("TTS-05, TTS-12: a shop of another seller type or market is told apart, and nothing is kept", async () => {
    marketplace.shopsGranted = [shop({ sellerType: "cross_border", region: "GB" })];
    expect(await complete(await begin())).toMatchObject({
      outcome: "site_mismatch",
      received: "Harbor & Pine",
      regions: ["GB"],
      receivedType: "cross_border",
    });
    expect((await rows()).stores).toEqual([]);
  });

  it("an account without shops is told so", async () => {
    marketplace.shopsGranted = [];
    expect(await complete(await begin())).toMatchObject({ outcome: "no_shops" });
  });

  it("a code that the marketplace refuses is told with the reason", async () => {
    const state = await begin();
    marketplace.failNext("rejected");
    expect(await complete(state)).toMatchObject({ outcome: "failed", reason: "partner_rejected" });
  });

  it("two shops in one grant become two stores on one grant", async () => {
    marketplace.shopsGranted = [shop(), shop({ shopId: "shop-2", name: "Harbor & Pine 2" })];
    const result = await complete(await begin());
    expect(result).toMatchObject({ outcome: "granted" });
    const { stores: made, grants: given, links } = await rows();
    expect([made.length, given.length, links.length]).toEqual([2, 1, 2]);
    expect(new Set(made.map(({ name }) => name)).size).toBe(2);
  });

  it("LX-26: the same shop again repairs the connection and makes no second store", async () => {
    await connected();
    expect(await complete(await begin({ name: "Other name" }))).toMatchObject({
      outcome: "already_connected",
      name: "Acme US",
    });
    const { stores: made, grants: given } = await rows();
    expect([made.length, given.length]).toEqual([1, 1]);
  });

  it("R-13: a shop of another organization is none of its business", async () => {
    await connected();
    const other = await member();
    ({ ctx, userId } = other);
    expect(await complete(await begin())).toMatchObject({ outcome: "granted" });
    expect((await rows()).stores).toHaveLength(1);
  });

  it("TTS-29: renewing keeps the store and clears a lost grant", async () => {
    const storeId = await connected();
    const state = stateIn(await renewAuthorization(ctx, storeId));
    expect(await complete(state)).toEqual({ outcome: "renewed", storeId });
    expect((await rows()).grants).toMatchObject([{ lostAt: null }]);
  });

  it("TTS-29: renewing goes on with a first import that the lost grant interrupted, and begins no second", async () => {
    const storeId = await connected();
    await failBackfill(ctx, storeId, "partner_auth_revoked");
    const open = await openBackfill(ctx, storeId);
    const asked = () => world.sent.filter(({ name }) => name === "store/connected");
    world.sent.length = 0;
    await complete(stateIn(await renewAuthorization(ctx, storeId)));
    expect(asked()).toMatchObject([{ data: { storeId } }]);
    expect(await openBackfill(ctx, storeId)).toEqual(open);
    expect((await getSetup(ctx, storeId)).history).toMatchObject({ failure: null, isDone: false });

    await finishBackfill(ctx, open?.pullId as PullId);
    await complete(stateIn(await renewAuthorization(ctx, storeId)));
    expect(asked()).toHaveLength(1);
  });

  it("TTS-28, R-14: renewing with another shop is refused and changes nothing", async () => {
    const storeId = await connected();
    const before = await rows();
    const state = stateIn(await renewAuthorization(ctx, storeId));
    marketplace.shopsGranted = [shop({ shopId: "shop-9", name: "Somebody else" })];
    expect(await complete(state)).toMatchObject({
      outcome: "wrong_shop",
      expected: "Harbor & Pine",
      received: "Somebody else",
    });
    expect(await rows()).toEqual(before);
  });

  it.each([
    ["is connected", connected],
    ["somebody else still has to look at", async () => complete(await begin())],
  ])("LX-03: a store that %s is not handed to a manager whose it is not", async (_what, givenBefore) => {
    await givenBefore();
    const before = await rows();
    const manager = await member("manager", ctx);
    const state = stateIn(await beginAuthorization(manager.ctx, { ...wish, name: "Mine" }));
    expect(await complete(state, { by: manager.userId })).toMatchObject({
      outcome: "not_assigned",
      wish: { name: "Mine" },
    });
    expect(await rows()).toEqual(before);
  });

  it("LX-03: a manager goes on with a store that they authorized themselves", async () => {
    const manager = await member("manager", ctx);
    const first = await complete(stateIn(await beginAuthorization(manager.ctx, wish)), {
      by: manager.userId,
    });
    const again = await beginAuthorization(manager.ctx, { ...wish, name: "Again" });
    expect(await complete(stateIn(again), { by: manager.userId })).toEqual(first);
  });

  it("LX-07: whoever may no longer authorize when they come back does not", async () => {
    const state = await begin();
    await change(ctx, (tx) => tx.update(members).set({ role: "viewer" }).where(eq(members.userId, userId)));
    expect(await complete(state)).toMatchObject({ outcome: "forbidden" });
    expect(await rows()).toEqual({ stores: [], grants: [], links: [] });
    expect(marketplace.calls).not.toContain("exchangeCode");
  });

  it("LX-22: a store name is taken once per marketplace, whatever its case", async () => {
    await connected();
    await expect(begin({ name: "ACME us" })).rejects.toMatchObject({
      code: "conflict",
      detail: { reason: "store_name_taken", field: "name" },
    });
  });

  it("LX-07: a viewer may not authorize", async () => {
    const viewer: Ctx = {
      ...ctx,
      actor: { kind: "member", userId, name: "V", role: "viewer", storeIds: [] },
    };
    await expect(beginAuthorization(viewer, wish)).rejects.toMatchObject({
      code: "forbidden",
      detail: { facts: { permission: "stores.authorize" } },
    });
  });
});

describe("connectStores and discardStores", () => {
  it("NIWO-TEMU-24, TTS-19: connecting starts the first import by itself, once", async () => {
    const storeId = await connected();
    await connect([storeId]);
    const events = await read(ctx, (tx) => tx.select().from(outbox));
    expect(events.filter(({ name }) => name === "store/connected")).toHaveLength(1);
    expect(events[0]?.deliveredAt).not.toBeNull();
  });

  it("TTS-07: the scope of chosen platform warehouses needs at least one", async () => {
    const result = await complete(await begin());
    const [storeId] = result.outcome === "granted" ? result.storeIds : [];
    const orderScope = { kind: "platform_warehouses" as const, ids: [] };
    await expect(connectStores(ctx, { stores: [{ storeId: storeId ?? "", orderScope }] })).rejects.toThrow();
  });

  it('TTS-14: "this is not my shop" forgets it; a connected store cannot be forgotten that way', async () => {
    const result = await complete(await begin());
    await discardStores(ctx, result.outcome === "granted" ? result.storeIds : []);
    expect((await rows()).stores).toEqual([]);
    const storeId = await connected();
    await expect(discardStores(ctx, [storeId])).rejects.toMatchObject({ code: "not_found" });
  });
});
