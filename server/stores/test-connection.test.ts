import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { audit, grants, orders, storeGrants, stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { PermissionCheck, TimeWindow } from "@/integrations/marketplaces/marketplace";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { fitting, takeTokens } from "../test/take-tokens";
import { testWorld } from "../test/world";
import {
  connectStores,
  getStore,
  listStores,
  pasteToken,
  pullStore,
  replaceToken,
  setFlows,
  syncListings,
  testConnection,
} from ".";

const marketplace = fakeMarketplace();
const { verdicts } = takeTokens(marketplace);
const world = await testWorld([marketplace]);
const day = 86_400_000;

let ctx: Ctx;
let storeId: StoreId;
let granted: PermissionCheck[];
marketplace.permissions.check = async () => {
  marketplace.calls.push("permissions");
  return granted;
};

beforeEach(async () => {
  ctx = await world.organization();
  marketplace.readings = [];
  granted = [{ permission: "orders.list", feature: "order_sync", isGranted: true }];
  storeId = await connected();
  marketplace.calls.length = 0;
});

async function connected(): Promise<StoreId> {
  const token = "orders-token-0001";
  verdicts.set(token, fitting(ctx.now(), { mall: "634", region: "US", purpose: "orders", token, days: 10 }));
  const outcome = await pasteToken(ctx, {
    marketplace: "fake",
    site: "US",
    sellerType: "cross_border",
    name: "Bloom US",
    token,
  });
  if (outcome.outcome !== "kept") throw new Error(outcome.outcome);
  await connectStores(ctx, { stores: [{ storeId: outcome.storeId, orderScope: { kind: "all" } }] });
  return outcome.storeId;
}

const missing: PermissionCheck = { permission: "orders.address", feature: "addresses", isGranted: false };
const offOf = async (feature: string) =>
  (await getStore(ctx, storeId)).features.find((each) => each.feature === feature)?.off ?? null;

describe("testConnection", () => {
  it("SC-05: answers per permission, with the time, and keeps it", async () => {
    granted = [...granted, missing];
    expect(await testConnection(ctx, storeId)).toEqual({
      at: ctx.now(),
      tests: [{ purpose: "orders", outcome: "answered", permissions: granted }],
    });
    expect((await getStore(ctx, storeId)).tokens[0]?.grant).toMatchObject({
      permissions: granted,
      checkedAt: ctx.now(),
    });
    expect(await offOf("addresses")).toEqual({
      reason: "permission_missing",
      permissions: ["orders.address"],
    });
  });

  it("NIWO-TEMU-11: an answer about the old token says nothing of the one that replaced it meanwhile", async () => {
    const { check } = marketplace.permissions;
    marketplace.permissions.check = async () => {
      world.advance(1000);
      const token = "orders-token-0002";
      const fits = { mall: "634", region: "US", purpose: "orders" as const, token, permissions: granted };
      verdicts.set(token, fitting(ctx.now(), fits));
      await replaceToken(ctx, { storeId, purpose: "orders", token });
      return [missing];
    };
    try {
      await testConnection(ctx, storeId);
    } finally {
      marketplace.permissions.check = check;
    }
    expect((await getStore(ctx, storeId)).tokens[0]?.grant).toMatchObject({ permissions: granted });
  });

  it("SC-05: tells of a token that stopped working, and marks the store", async () => {
    world.advance(11 * day);
    expect(await testConnection(ctx, storeId)).toMatchObject({
      tests: [{ purpose: "orders", outcome: "failed", reason: "partner_auth_revoked" }],
    });
    expect(marketplace.calls).toEqual([]);
  });

  it("is refused for a store of another organization", async () => {
    const stranger = await world.organization("Stranger");
    await expect(testConnection(stranger, storeId)).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("a pull that is refused", () => {
  it("NIWO-TEMU-31: asks for each permission and names the missing one on the store", async () => {
    granted = [missing];
    marketplace.failNext("rejected");
    await expect(pullStore(ctx, storeId, "scheduled")).rejects.toMatchObject({ kind: "rejected" });
    expect(await listStores(ctx)).toMatchObject([{ missingPermissions: ["orders.address"] }]);
  });

  it("NIWO-TEMU-32: for a newer token on the marketplace, marks the store as in need of it", async () => {
    marketplace.failNext("auth_revoked", { loss: "ended" });
    await expect(pullStore(ctx, storeId, "scheduled")).rejects.toMatchObject({ kind: "auth_revoked" });
    expect(await listStores(ctx)).toMatchObject([
      { status: "needs_authorization", grantLoss: "ended", takesTokens: true },
    ]);
  });
});

describe("a token that ended", () => {
  it("LX-13, NIWO-TEMU-37: renewed three days later, resumes from the cursor; no order is missing", async () => {
    const windows: TimeWindow[] = [];
    const placed: { at: Date; id: string }[] = [];
    const { changedSince } = marketplace.orders;
    marketplace.orders.changedSince = async (_credentials, window) => {
      windows.push(window);
      const found = placed.filter(({ at }) => at >= window.from && at < window.to);
      return {
        items: found.map(({ at, id }) => reading({ platformOrderId: id, updatedAt: at })),
        next: null,
      };
    };
    try {
      await pullStore(ctx, storeId, "scheduled");
      const cursor = (await read(ctx, (tx) => tx.select().from(stores)))[0]?.cursorAt;
      world.advance(10 * day);
      for (let hours = 1; hours < 80; hours += 7) {
        world.advance(7 * 3_600_000);
        placed.push({ at: ctx.now(), id: `PO-${hours}` });
        expect(await pullStore(ctx, storeId, "scheduled")).toBeNull();
      }
      expect(windows).toHaveLength(1);

      const token = "orders-token-0002";
      verdicts.set(token, fitting(ctx.now(), { mall: "634", region: "US", purpose: "orders", token }));
      await replaceToken(ctx, { storeId, purpose: "orders", token });
      const [store] = await read(ctx, (tx) => tx.select().from(stores));
      expect(store).toMatchObject({ cursorAt: cursor, nextPullAt: ctx.now() });
      world.advance(60_000);
      expect(await pullStore(ctx, storeId, "scheduled")).toMatchObject({ isBehind: true });
      expect((await read(ctx, (tx) => tx.select().from(stores)))[0]?.cursorAt).toEqual(windows[1]?.to);
      while ((await pullStore(ctx, storeId, "scheduled"))?.isBehind);
      expect(windows[1]?.from.getTime()).toBeLessThanOrEqual(cursor?.getTime() ?? 0);
      const ids = (await read(ctx, (tx) => tx.select().from(orders))).map(
        ({ platformOrderId }) => platformOrderId,
      );
      expect(ids.toSorted()).toEqual(placed.map(({ id }) => id).toSorted());
    } finally {
      marketplace.orders.changedSince = changedSince;
    }
  });
});

describe("listings", () => {
  it("LX-18, LX-39: an empty products slot is no failure: nothing is asked, and the feature says why", async () => {
    expect(await syncListings(ctx, storeId)).toEqual({ variants: 0 });
    expect(await offOf("listings")).toEqual({ reason: "token_empty", purpose: "products" });
    expect(await offOf("stock_upload")).toEqual({ reason: "token_empty", purpose: "products" });
  });

  it("LX-16: are read with the products token", async () => {
    const token = "products-token-01";
    verdicts.set(token, fitting(ctx.now(), { mall: "634", region: "US", purpose: "products", token }));
    await replaceToken(ctx, { storeId, purpose: "products", token });
    const seen: string[] = [];
    marketplace.listings.changedSince = async ({ accessToken }) => {
      seen.push(accessToken);
      return { items: [], next: null };
    };
    await syncListings(ctx, storeId);
    expect(seen).toEqual([token]);
    expect(await offOf("stock_upload")).toEqual({ reason: "nothing_to_send" });
  });
});

describe("switches", () => {
  it("SC-06, SC-04: are independent, hold at once, each on record with who switched it and when", async () => {
    await setFlows(ctx, { storeId, uploadsStock: false });
    world.advance(1000);
    expect(await setFlows(ctx, { storeId, pushesTracking: false })).toEqual({ at: ctx.now() });
    await setFlows(ctx, { storeId, pushesTracking: false });
    const page = await getStore(ctx, storeId);
    expect(page).toMatchObject({ pullsOrders: true, pushesTracking: false, uploadsStock: false });
    expect(page.switched.pushesTracking).toEqual({ actor: "test", at: ctx.now() });
    expect(page.switched.pullsOrders).toBeUndefined();
    const acts = await read(ctx, (tx) => tx.select().from(audit).where(eq(audit.act, "store.flow")));
    expect(acts.map(({ facts }) => facts)).toEqual([
      { flow: "uploadsStock", isOn: "false" },
      { flow: "pushesTracking", isOn: "false" },
    ]);
    expect(await offOf("tracking")).toEqual({ reason: "switched_off" });
  });
});

it("LX-01, LX-27: the list tells platform, type, region and each token of a store", async () => {
  expect(await listStores(ctx)).toMatchObject([
    {
      marketplace: "fake",
      sellerType: "cross_border",
      region: "US",
      takesTokens: true,
      tokens: [{ purpose: "orders", isLost: false }],
    },
  ]);
  await change(ctx, async (tx) => {
    await tx.delete(storeGrants);
    await tx.delete(grants);
  });
  expect(await listStores(ctx)).toMatchObject([{ status: "needs_authorization", tokens: [] }]);
});
