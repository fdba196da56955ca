import { describe, expect, it } from "vitest";
import { mappings } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { read } from "../change";
import type { Actor, Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { sellVariants } from "../test/sell-variants";
import { testWorld } from "../test/world";
import { createSku } from "./create-sku";
import { listMappingSources } from "./list-mapping-sources";
import { listUnmapped } from "./list-unmapped";
import { previewMappingCopy } from "./preview-mapping-copy";
import { previewMappingFile } from "./preview-mapping-file";
import { saveMapping } from "./save-mapping";
import { saveMappings } from "./save-mappings";

const world = await testWorld([fakeMarketplace()]);

const acting = (ctx: Ctx, role: string, storeIds: StoreId[] = []): Ctx => ({
  ...ctx,
  actor: { kind: "member", userId: "", name: "", role, storeIds } as unknown as Actor,
});
const selling = (...sellerSkus: string[]) =>
  sellerSkus.map((sellerSku, index) => ({ sellerSku, title: `${index} ${sellerSku}` }));
const line = (row: number, platformSkuId: string, sku: string, factor = "1") => ({
  row,
  platformSkuId,
  sellerSku: "",
  sku,
  factor,
});

async function shop(...sellerSkus: string[]) {
  const ctx = await world.organization();
  const storeId = await world.store(ctx, { name: "Acme" });
  const variantIds = await sellVariants(ctx, storeId, selling(...sellerSkus));
  const sku = await createSku(ctx, { code: "MUG" });
  const map = (variantId = "", factor = 1) =>
    saveMapping(ctx, { variantId, components: [{ skuId: sku.id, factor }] });
  return { ctx, storeId, variantIds, sku, map };
}

describe("previewMappingFile", () => {
  it("NIWO-TEMU-19: judges rows by the variants of this store and the SKUs of this organization, and writes nothing", async () => {
    const { ctx, storeId, variantIds, sku, map } = await shop("A", "B");
    await map(variantIds[1], 3);
    await sellVariants(ctx, await world.store(ctx), [{ platformSkuId: "elsewhere" }]);
    const { rows, proposals } = await previewMappingFile(ctx, {
      storeId,
      rows: [
        line(2, "0", "MUG"),
        line(3, "1", "MUG", "2"),
        line(4, "elsewhere", "MUG"),
        line(5, "0", "GONE"),
        { row: 6, platformSkuId: "", sellerSku: " A ", sku: "", factor: "1" },
      ],
    });
    expect(rows.map(({ row, faults }) => [row, faults.map(({ kind }) => kind)])).toEqual([
      [2, ["incomplete"]],
      [3, []],
      [4, ["variant_unknown"]],
      [5, ["sku_unknown"]],
      [6, []],
    ]);
    expect(rows[4]).toMatchObject({ isBlank: true, variantId: variantIds[0] });
    const before = [{ skuId: sku.id, code: "MUG", factor: 3 }];
    expect(proposals).toMatchObject([
      { variant: { id: variantIds[1], components: before }, components: [{ factor: 2 }], effect: "replaces" },
    ]);
    expect(await read(ctx, (tx) => tx.select().from(mappings))).toMatchObject([{ factor: 3 }]);
  });

  it("is saved as it was proposed, and changes nothing when it is read once more", async () => {
    const { ctx, storeId } = await shop("A", "B");
    const input = { storeId, rows: [line(2, "0", "MUG"), line(3, "1", "MUG", "150")] };
    const { proposals } = await previewMappingFile(ctx, input);
    const wish = proposals.map(({ variant, components }) => ({
      variantId: variant.id,
      components,
      before: variant.components,
    }));
    expect(await saveMappings(ctx, { mappings: wish, confirmUnusual: true })).toMatchObject({ mapped: 2 });
    const again = await previewMappingFile(ctx, input);
    expect(again.proposals.map(({ effect }) => effect)).toEqual(["same", "same"]);
  });

  it("reads text that no database holds as unknown", async () => {
    const { ctx, storeId } = await shop("A");
    const { rows } = await previewMappingFile(ctx, { storeId, rows: [line(2, "0", "MUG\u0000")] });
    expect(rows[0]?.faults.map(({ kind }) => kind)).toEqual(["sku_unknown"]);
  });

  it("LX-07: is for those who may edit the store", async () => {
    const { ctx, storeId } = await shop("A");
    const stranger = await world.organization();
    const input = { storeId, rows: [line(2, "0", "MUG")] };
    for (const actor of [acting(ctx, "viewer"), acting(ctx, "manager", [])]) {
      await expect(previewMappingFile(actor, input)).rejects.toMatchObject({ code: "forbidden" });
    }
    await expect(previewMappingFile(stranger, input)).rejects.toMatchObject({ code: "not_found" });
    expect(await previewMappingFile(acting(ctx, "manager", [storeId]), input)).toMatchObject({
      proposals: [{ effect: "new" }],
    });
  });
});

describe("copying", () => {
  it("NIWO-TEMU-38, TTS-32: proposes what the same seller SKU is mapped to in another store, and says what it leaves out", async () => {
    const { ctx, storeId: source, variantIds, sku, map } = await shop("A", "B", "C", "C", "D", "");
    await map(variantIds[0], 2);
    await map(variantIds[2], 1);
    await map(variantIds[3], 5);
    await map(variantIds[4], 1);
    await map(variantIds[5], 1);
    const target = await world.store(ctx, { name: "Outlet" });
    await sellVariants(ctx, target, selling("A", "B", "C", "D", "D", "", "E"));
    const { rows, more } = await previewMappingCopy(ctx, { storeId: target, fromStoreId: source });
    expect(more).toBe(0);
    expect(rows.map(({ variant, fault }) => [variant.sellerSku, fault])).toEqual([
      ["A", null],
      ["B", "unmapped_there"],
      ["C", "differs_there"],
      ["D", "seller_sku_shared"],
      ["D", "seller_sku_shared"],
      ["", "seller_sku_empty"],
      ["E", "not_sold_there"],
    ]);
    expect(rows[0]?.proposal).toMatchObject({
      components: [{ skuId: sku.id, code: "MUG", factor: 2 }],
      effect: "new",
    });
  });

  it("TTS-32: what was copied stays its store's own, and what is mapped is not offered again", async () => {
    const { ctx, storeId: source, variantIds, map } = await shop("A");
    await map(variantIds[0], 2);
    const target = await world.store(ctx, { name: "Outlet" });
    await sellVariants(ctx, target, selling("A"));
    const wish = { storeId: target, fromStoreId: source };
    const { rows } = await previewMappingCopy(ctx, wish);
    await saveMappings(ctx, {
      mappings: rows.flatMap(({ variant, proposal }) =>
        proposal ? [{ variantId: variant.id, components: proposal.components, before: [] }] : [],
      ),
    });
    expect(await previewMappingCopy(ctx, wish)).toEqual({ rows: [], more: 0 });
    await map(variantIds[0], 9);
    const kept = await read(ctx, (tx) => tx.select({ factor: mappings.factor }).from(mappings));
    expect(kept.map(({ factor }) => factor).sort()).toEqual([2, 9]);
  });

  it("NIWO-TEMU-38: lists the stores of the same marketplace that can help, the most helpful first", async () => {
    const { ctx, storeId, variantIds, map } = await shop("A", "B", "C");
    await map(variantIds[2]);
    const poor = await world.store(ctx, { name: "Poor" });
    const rich = await world.store(ctx, { name: "Rich" });
    for (const [store, count] of [
      [poor, 1],
      [rich, 2],
    ] as const) {
      const sold = await sellVariants(ctx, store, selling("A", "B"));
      for (const id of sold.slice(0, count)) await map(id);
    }
    expect(await listMappingSources(ctx, { storeId })).toEqual({
      unmapped: 2,
      sources: [
        { storeId: rich, name: "Rich", copyable: 2 },
        { storeId: poor, name: "Poor", copyable: 1 },
      ],
    });
    const manager = acting(ctx, "manager", [storeId, poor]);
    expect((await listMappingSources(manager, { storeId })).sources.map(({ name }) => name)).toEqual([
      "Poor",
    ]);
    await expect(previewMappingCopy(manager, { storeId, fromStoreId: rich })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("LX-07: is for those who may edit the store, and shows another organization nothing", async () => {
    const { ctx, storeId, variantIds, map } = await shop("A");
    await map(variantIds[0]);
    const target = await world.store(ctx);
    const stranger = await shop("A");
    const wish = { storeId: target, fromStoreId: storeId };
    await expect(previewMappingCopy(acting(ctx, "viewer"), wish)).rejects.toMatchObject({
      code: "forbidden",
    });
    await expect(previewMappingCopy(stranger.ctx, wish)).rejects.toMatchObject({ code: "not_found" });
    await expect(listMappingSources(stranger.ctx, { storeId: target })).rejects.toMatchObject({
      code: "not_found",
    });
    const across = { storeId: stranger.storeId, fromStoreId: storeId };
    await expect(previewMappingCopy(stranger.ctx, across)).rejects.toMatchObject({ code: "not_found" });
  });
});

it("NIWO-TEMU-19: the template has the store's unmapped variants, with the SKU of the same code", async () => {
  const { ctx, storeId, variantIds, map } = await shop("MUG", "LID", "CUP");
  await map(variantIds[2]);
  await sellVariants(ctx, await world.store(ctx), selling("OTHER"));
  const unmapped = { name: "", title: "0 MUG", platformSkuId: "0", sellerSku: "MUG", suggestion: "MUG" };
  expect(await listUnmapped(ctx, { storeId })).toEqual({
    store: "Acme",
    variants: [
      unmapped,
      { ...unmapped, title: "1 LID", platformSkuId: "1", sellerSku: "LID", suggestion: "" },
    ],
  });
  await expect(listUnmapped(await world.organization(), { storeId })).rejects.toMatchObject({
    code: "not_found",
  });
});
