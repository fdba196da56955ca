import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { storeGrants, stores } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { change } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { testWorld } from "../test/world";
import { findOrder } from "./find-order";

const world = await testWorld([fakeMarketplace()]);
let ctx: Ctx;
let storeId: StoreId;
const unseen = async () => (await findOrder(ctx, { number: "577000000000000009" })).unseen;
const setStore = (values: Partial<typeof stores.$inferInsert>) =>
  change(ctx, (tx) => tx.update(stores).set(values).where(eq(stores.id, storeId)));
const serveOnly = (purpose: "orders" | "products") =>
  change(ctx, (tx) => tx.update(storeGrants).set({ purpose }).where(eq(storeGrants.storeId, storeId)));

describe("R-4: why an order was never seen is the first check that fails", () => {
  beforeEach(async () => {
    ctx = await world.organization();
  });

  it("no store at all", async () => {
    expect(await unseen()).toEqual({ why: "no_store", storeName: null });
  });

  it("then the store's authorization, its switch, its last pull, and at last nothing", async () => {
    storeId = await world.store(ctx, { name: "Harbour" });
    const failing = (why: string) => ({ why, storeName: "Harbour" });

    await serveOnly("products");
    expect(await unseen()).toEqual(failing("store_not_authorized"));
    await serveOnly("orders");
    await setStore({ pullsOrders: false });
    expect(await unseen()).toEqual(failing("orders_switched_off"));
    await setStore({ pullsOrders: true });
    expect(await unseen()).toEqual(failing("store_setting_up"));
    await setStore({ lastPulledAt: ctx.now(), pullFailingSince: ctx.now() });
    expect(await unseen()).toEqual(failing("store_not_reached"));
    await setStore({ pullFailingSince: null });
    expect(await unseen()).toEqual({ why: "never_seen", storeName: null });
  });
});
