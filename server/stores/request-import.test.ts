import { beforeEach, describe, expect, it } from "vitest";
import type { PullId, StoreId } from "@/domain/ids";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { endImport, getStore, openImport, readDay, requestImport, setFlows } from ".";
import { unconfirmed } from "./test/unconfirmed";

const marketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  marketplace.readings = [];
  world.sent.length = 0;
});

const october = { from: "2026-10-01T00:00:00Z", to: "2026-10-04T00:00:00Z" };
const ask = (period: { from: string; to: string } = october) => requestImport(ctx, { storeId, ...period });
const due = () => world.sent.filter(({ name }) => name === "store/import.due").map(({ data }) => data.pullId);
const queue = async () => (await getStore(ctx, storeId)).imports;

/** As the job does. */
async function work(pullId: PullId, days = Number.POSITIVE_INFINITY) {
  for (const day of (await openImport(ctx, pullId))?.slice(0, days) ?? [])
    await readDay(ctx, storeId, pullId, day);
}

describe("an import by hand", () => {
  it("SC-07, R-1: is a job with progress, newest day first, and its result is kept", async () => {
    expect(await ask()).toEqual({ position: 1 });
    const [queued] = await queue();
    expect(queued).toMatchObject({ days: 3, daysDone: 0, seen: 0, from: new Date(october.from) });
    expect(due()).toEqual([queued?.id]);
    const pullId = queued?.id as PullId;
    expect((await openImport(ctx, pullId))?.[0]?.to).toEqual(new Date(october.to));

    marketplace.readings = [reading()];
    await work(pullId, 1);
    expect(await queue()).toMatchObject([{ days: 3, daysDone: 1, seen: 1 }]);
    await work(pullId);
    await endImport(ctx, storeId, pullId, null);
    const store = await getStore(ctx, storeId);
    expect(store.imports).toEqual([]);
    expect(store.pulls).toMatchObject([
      {
        kind: "import",
        imported: 1,
        failure: null,
        finishedAt: ctx.now(),
        windowFrom: new Date(october.from),
      },
    ]);
    expect(await openImport(ctx, pullId)).toBeNull();
  });

  it("SC-07: waits for the one before it, and knows its place", async () => {
    await ask();
    expect(await ask({ from: "2026-09-01T00:00:00Z", to: "2026-09-02T00:00:00Z" })).toEqual({ position: 2 });
    const [first, second] = await queue();
    expect(due()).toEqual([first?.id]);
    expect((await getStore(ctx, storeId)).pulls).toEqual([]);
    await endImport(ctx, storeId, first?.id as PullId, null);
    expect(due()).toEqual([first?.id, second?.id]);
    expect(await queue()).toMatchObject([{ id: second?.id }]);
    // The job may be told of its end twice.
    await endImport(ctx, storeId, first?.id as PullId, null);
    expect(due()).toHaveLength(2);
  });

  it("SC-07: one that fails says why and does not stop the next", async () => {
    await ask();
    await ask();
    const [first, second] = await queue();
    await endImport(ctx, storeId, first?.id as PullId, "partner_unavailable");
    expect((await getStore(ctx, storeId)).pulls).toMatchObject([{ failure: "partner_unavailable" }]);
    expect(due()).toEqual([first?.id, second?.id]);
  });

  it("reads no later than now", async () => {
    await ask({ from: "2026-11-21T00:00:00Z", to: "2026-11-22T00:00:00Z" });
    expect(await queue()).toMatchObject([{ to: ctx.now() }]);
  });

  it.each([
    ["ends before it begins", { from: october.to, to: october.from }],
    ["lies ahead", { from: "2026-12-01T00:00:00Z", to: "2026-12-02T00:00:00Z" }],
    ["is longer than 90 days", { from: "2026-01-01T00:00:00Z", to: "2026-06-01T00:00:00Z" }],
  ])("refuses a period that %s", async (_, period) => {
    await expect(ask(period)).rejects.toMatchObject({ detail: { reason: "import_period" } });
  });

  it("SC-06, SC-07: is refused while orders are switched off, or before anybody said that it is the right shop", async () => {
    await setFlows(ctx, { storeId, pullsOrders: false });
    await expect(ask()).rejects.toMatchObject({ detail: { reason: "orders_switched_off" } });
    await unconfirmed(ctx, storeId, { backfillDays: 3 });
    await expect(ask()).rejects.toMatchObject({ detail: { reason: "store_unconnected" } });
  });

  it("knows no store of another organization", async () => {
    const stranger = await world.organization("Stranger");
    await expect(requestImport(stranger, { storeId, ...october })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
