import { expect, it } from "vitest";
import { variants } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { createSku, listVariants, saveMapping } from "../catalogue";
import { change } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { testWorld } from "../test/world";
import { failBackfill, finishBackfill, openBackfill } from "./backfill-store";
import { connectStores } from "./connect-stores";
import { getSetup } from "./get-setup";
import { getStore } from "./get-store";
import { readDay } from "./read-day";
import { savePairings } from "./save-pairings";
import { syncListings } from "./sync-listings";
import { syncProviders } from "./sync-providers";
import { unconfirmed } from "./test/unconfirmed";

const world = await testWorld([fakeMarketplace()]);

async function connected(): Promise<{ ctx: Ctx; storeId: StoreId }> {
  const ctx = await world.organization();
  const storeId = await world.store(ctx);
  await unconfirmed(ctx, storeId, { backfillDays: 3 });
  await connectStores(ctx, { stores: [{ storeId, orderScope: { kind: "all" } }] });
  return { ctx, storeId };
}

it("begins with nothing read", async () => {
  const { ctx, storeId } = await connected();
  expect(await getSetup(ctx, storeId)).toMatchObject({
    connectedAt: ctx.now(),
    carriersReadAt: null,
    listingsReadAt: null,
    history: { days: 3, daysDone: 0, orders: 0, isDone: false },
  });
});

it("R-1: counts days as they are read, newest first, and is done at the end", async () => {
  const { ctx, storeId } = await connected();
  const { pullId, days: [first] = [] } = (await openBackfill(ctx, storeId)) ?? {};
  if (!pullId || !first) throw new Error("no day to read");
  await readDay(ctx, storeId, pullId, first);
  expect(await getSetup(ctx, storeId)).toMatchObject({ history: { days: 3, daysDone: 1, isDone: false } });
  await finishBackfill(ctx, pullId);
  expect(await getSetup(ctx, storeId)).toMatchObject({ history: { days: 3, daysDone: 3, isDone: true } });
});

it("tells why the first import stands still", async () => {
  const { ctx, storeId } = await connected();
  await failBackfill(ctx, storeId, "partner_unavailable");
  expect(await getSetup(ctx, storeId)).toMatchObject({ history: { failure: "partner_unavailable" } });
});

it("NIWO-TEMU-16: tells of carriers that were read and are not paired", async () => {
  const { ctx, storeId } = await connected();
  await syncProviders(ctx, storeId);
  expect(await getSetup(ctx, storeId)).toMatchObject({ carriersReadAt: ctx.now(), providers: 2, pairs: 0 });
  await savePairings(ctx, { storeId, pairs: [{ scope: "standard", carrier: "ups", providerId: "p-ups" }] });
  expect(await getSetup(ctx, storeId)).toMatchObject({ pairs: 1 });
});

it("SC-09: counts listings that are not mapped, and NIWO-TEMU-01, TTS-01: lists those without a seller SKU", async () => {
  const { ctx, storeId } = await connected();
  const rows = ["MUG", "LID", ""].map((sellerSku, index) => ({
    organizationId: ctx.organizationId,
    storeId,
    platformProductId: "p",
    platformSkuId: String(index),
    sellerSku,
    title: `title ${index}`,
    name: "",
    updatedAt: ctx.now(),
  }));
  const [mug] = await change(ctx, (tx) => tx.insert(variants).values(rows).returning());
  const sku = await createSku(ctx, { code: "MUG" });
  await saveMapping(ctx, { variantId: mug?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });
  await syncListings(ctx, storeId);
  expect(await getSetup(ctx, storeId)).toMatchObject({
    listingsReadAt: ctx.now(),
    variants: 3,
    unmapped: 2,
    withoutSellerSku: 1,
  });
  expect(await getStore(ctx, storeId)).toMatchObject({ withoutSellerSku: 1 });
  const { items } = await listVariants(ctx, { tab: "no_seller_sku", storeId });
  expect(items.map(({ title }) => title)).toEqual(["title 2"]);
});

it("knows no store of another organization", async () => {
  const { storeId } = await connected();
  const stranger = await world.organization("Stranger");
  await expect(getSetup(stranger, storeId)).rejects.toMatchObject({ code: "not_found" });
});
