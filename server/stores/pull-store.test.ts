import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { grants, orders, problems, pulls, stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { listStores, pullStore, requestDuePulls, requestPull, setFlows } from ".";

const marketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  marketplace.readings = [];
  marketplace.calls.length = 0;
});

const store = async () =>
  (await read(ctx, (tx) => tx.select().from(stores).where(eq(stores.id, storeId))))[0];
const pull = () => pullStore(ctx, storeId, "scheduled");

describe("pullStore", () => {
  it("TTS-20, LX-33: takes in what changed, moves the cursor and says when it comes back", async () => {
    marketplace.readings = [reading()];
    expect(await pull()).toMatchObject({ seen: 1, imported: 1 });
    expect(await store()).toMatchObject({ cursorAt: ctx.now(), lastPulledAt: ctx.now(), pullFailure: null });
    const [run] = await read(ctx, (tx) => tx.select().from(pulls));
    expect(run).toMatchObject({ kind: "scheduled", seen: 1, imported: 1, finishedAt: ctx.now() });
  });

  it("NIWO-TEMU-25: a pull that fails leaves the cursor, the reason and since when, and is repeated soon", async () => {
    marketplace.failNext("unavailable");
    await expect(pull()).rejects.toMatchObject({ kind: "unavailable" });
    const failing = await store();
    expect(failing).toMatchObject({
      cursorAt: null,
      pullFailure: "partner_unavailable",
      pullFailingSince: ctx.now(),
    });
    world.advance(60_000);
    marketplace.failNext("unavailable");
    await expect(pull()).rejects.toMatchObject({ kind: "unavailable" });
    expect((await store())?.pullFailingSince).toEqual(failing?.pullFailingSince);
    await pull();
    expect(await store()).toMatchObject({ pullFailure: null, pullFailingSince: null });
  });

  it("SC-06: a flow that is switched off asks the marketplace nothing", async () => {
    await setFlows(ctx, { storeId, pullsOrders: false, pushesTracking: true });
    expect(await pull()).toBeNull();
    expect(marketplace.calls).toEqual([]);
  });

  it("TTS-24: a withdrawn grant holds the store's orders by that reason", async () => {
    marketplace.readings = [reading()];
    await pull();
    marketplace.failNext("auth_revoked");
    await expect(pull()).rejects.toMatchObject({ kind: "auth_revoked" });
    expect((await read(ctx, (tx) => tx.select().from(grants)))[0]?.lostAt).toEqual(ctx.now());
    const kinds = (await read(ctx, (tx) => tx.select().from(problems))).map(({ kind }) => kind);
    expect(kinds).toContain("grant_lost");
    expect((await read(ctx, (tx) => tx.select().from(orders)))[0]?.openProblems).toBe(2);
    expect(await listStores(ctx)).toMatchObject([{ status: "needs_authorization" }]);
  });

  it("R-3: says what was found, whoever asked", async () => {
    expect(await listStores(ctx)).toMatchObject([{ lastFound: null }]);
    marketplace.readings = [reading()];
    await pullStore(ctx, storeId, "manual");
    expect(await listStores(ctx)).toMatchObject([{ lastFound: { imported: 1, changed: 0 } }]);
    await pull();
    expect(await listStores(ctx)).toMatchObject([{ lastFound: { imported: 0, changed: 0 } }]);
  });

  it("TTS-24: a grant that is over is told once, not by a failed pull at every schedule", async () => {
    const rows = () => read(ctx, (tx) => tx.select().from(pulls));
    marketplace.failNext("auth_revoked");
    await expect(pull()).rejects.toMatchObject({ kind: "auth_revoked" });
    const failing = await store();
    marketplace.calls.length = 0;
    world.advance(10 * 60_000);
    expect([await pull(), await pull()]).toEqual([null, null]);
    expect(await rows()).toMatchObject([{ failure: "partner_auth_revoked" }]);
    expect(await store()).toEqual(failing);
    expect(await listStores(ctx)).toMatchObject([{ status: "needs_authorization" }]);
    expect(marketplace.calls).toEqual([]);

    await expect(pullStore(ctx, storeId, "manual")).rejects.toMatchObject({ kind: "auth_revoked" });
    expect(await rows()).toHaveLength(2);
  });

  it("a grant whose time is up leaves no failed pull at all", async () => {
    await change(ctx, (tx) => tx.update(grants).set({ expiresAt: ctx.now() }));
    expect(await pull()).toBeNull();
    expect(await read(ctx, (tx) => tx.select().from(pulls))).toEqual([]);
    expect(await listStores(ctx)).toMatchObject([{ status: "needs_authorization" }]);
  });

  it("R-2: a store without a successful pull for 15 minutes shows it", async () => {
    await pull();
    expect(await listStores(ctx)).toMatchObject([{ status: "flowing" }]);
    world.advance(16 * 60_000);
    expect(await listStores(ctx)).toMatchObject([{ status: "failing" }]);
  });

  it("tokens near their end are renewed before they are used, once", async () => {
    const soon = new Date(ctx.now().getTime() + 60_000);
    await change(ctx, (tx) => tx.update(grants).set({ accessExpiresAt: soon }));
    await Promise.all([pull(), pull()]);
    expect(marketplace.calls.filter((call) => call === "refresh")).toHaveLength(1);
  });
});

describe("asking for pulls", () => {
  it("LX-33: asks once for every store whose time has come", async () => {
    await change(ctx, (tx) => tx.update(stores).set({ nextPullAt: ctx.now() }));
    world.sent.length = 0;
    await requestDuePulls(world.services);
    await requestDuePulls(world.services);
    const asked = world.sent.filter(
      ({ name, data }) => name === "store/pull.due" && data.storeId === storeId,
    );
    expect(asked).toMatchObject([{ data: { kind: "scheduled" } }]);
  });

  it("NIWO-TEMU-26, TTS-21, R-3: pressed repeatedly, a manual sync says that it runs already", async () => {
    expect(await requestPull(ctx, storeId)).toEqual({ status: "started" });
    await change(ctx, (tx) =>
      tx.insert(pulls).values({
        organizationId: ctx.organizationId,
        storeId,
        kind: "manual",
        windowFrom: ctx.now(),
        windowTo: ctx.now(),
        startedAt: ctx.now(),
      }),
    );
    expect(await requestPull(ctx, storeId)).toEqual({ status: "already_running" });
    world.advance(11 * 60_000);
    expect(await requestPull(ctx, storeId)).toEqual({ status: "started" });
  });
});
