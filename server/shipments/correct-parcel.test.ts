import { beforeEach, describe, expect, it } from "vitest";
import { confirmations, history, orders, parcels, variants } from "@/db/schema";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import { createSku, saveMapping } from "../catalogue";
import { read } from "../change";
import { pushConfirmation } from "../confirmations";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { savePairings, syncProviders } from "../stores";
import { type FakeMarketplace, fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { correctParcel, shipOrder } from ".";

const marketplace: FakeMarketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;

beforeEach(async () => {
  marketplace.told.length = 0;
  ctx = await world.organization();
  storeId = await world.store(ctx);
  await syncProviders(ctx, storeId);
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading()]);
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const sku = await createSku(ctx, { code: "MUG" });
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });
  await savePairings(ctx, { storeId, pairs: [{ scope: "standard", carrier: "ups", providerId: "p-ups" }] });
  const [order] = await read(ctx, (tx) => tx.select().from(orders));
  await shipOrder(ctx, { orderId: order?.id as OrderId, carrier: "ups", trackingNumber: "1Z00X" });
});

const push = async () => {
  const [row] = await read(ctx, (tx) => tx.select().from(confirmations));
  return pushConfirmation(ctx, row?.id as ConfirmationId);
};
const parcel = async () => (await read(ctx, (tx) => tx.select().from(parcels)))[0];
const correct = async (over = {}, by: Ctx = ctx) =>
  correctParcel(by, {
    parcelId: (await parcel())?.id ?? "",
    carrier: "ups",
    trackingNumber: "1Z001",
    ...over,
  });

describe("correctParcel", () => {
  it("NIWO-TEMU-35: a number that the marketplace refused is corrected and goes again", async () => {
    marketplace.failNext("rejected", { code: "120014005", words: "number format" });
    expect(await push()).toBe("refused");
    await correct();
    expect(await push()).toBe("confirmed");
    expect(marketplace.told[0]?.parcels).toMatchObject([{ trackingNumber: "1Z001" }]);
    expect((await read(ctx, (tx) => tx.select().from(history))).map(({ kind }) => kind)).toContain(
      "parcel_corrected",
    );
  });

  it("another carrier ends the wait for a pair that the first one lacked", async () => {
    await correct({ carrier: "usps" });
    expect(await push()).toBe("waiting");
    await correct({ carrier: "ups" });
    expect(await push()).toBe("confirmed");
  });

  it("what was told, or may have been, stands", async () => {
    marketplace.failNext("outcome_unknown", { after: true });
    await expect(push()).rejects.toMatchObject({ kind: "outcome_unknown" });
    await expect(correct()).rejects.toMatchObject({ detail: { reason: "parcel_asked" } });
    await push();
    await expect(correct()).rejects.toMatchObject({ detail: { reason: "parcel_confirmed" } });
  });

  it("another organization's parcel is not there", async () => {
    await expect(correct({}, await world.organization("Other"))).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await parcel())?.trackingNumber).toBe("1Z00X");
  });
});
