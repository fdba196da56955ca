import { eq } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { audit, mappings, orders } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import { read } from "../change";
import type { Actor, Ctx } from "../context";
import { importReadings } from "../orders";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { sellVariants } from "../test/sell-variants";
import { testWorld } from "../test/world";
import { createSku } from "./create-sku";
import { listVariants } from "./list-variants";
import { saveMapping } from "./save-mapping";
import { saveMappings } from "./save-mappings";

const world = await testWorld([fakeMarketplace()]);

async function shop(count = 3) {
  const ctx = await world.organization();
  const storeId = await world.store(ctx);
  const variantIds = await sellVariants(
    ctx,
    storeId,
    Array.from({ length: count }, () => ({})),
  );
  const mug = (await createSku(ctx, { code: "MUG" })).id;
  const lid = (await createSku(ctx, { code: "LID" })).id;
  return { ctx, storeId, variantIds, mug, lid };
}

const acting = (ctx: Ctx, role: string, storeIds: StoreId[] = []): Ctx => ({
  ...ctx,
  actor: { kind: "member", userId: "", name: "", role, storeIds } as unknown as Actor,
});
const mapped = (ctx: Ctx) =>
  read(ctx, (tx) =>
    tx
      .select({ variantId: mappings.variantId, skuId: mappings.skuId, factor: mappings.factor })
      .from(mappings)
      .orderBy(mappings.variantId, mappings.factor),
  );

it("NIWO-TEMU-19, NIWO-TEMU-22: writes many mappings in one change and frees the orders that waited", async () => {
  const { ctx, storeId, mug, lid } = await shop(1);
  const line = (sku: string) => marketplaceLine({ platformSkuId: sku, lineKey: sku });
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
    reading({ platformOrderId: "1", lines: [line("a")] }),
    reading({ platformOrderId: "2", lines: [line("a"), line("b")] }),
    reading({ platformOrderId: "3", lines: [line("c")] }),
  ]);
  const { items } = await listVariants(ctx, {});
  const idOf = (sku: string) => items.find(({ platformSkuId }) => platformSkuId === sku)?.id ?? "";
  const saved = await saveMappings(ctx, {
    mappings: [
      { variantId: idOf("a"), components: [{ skuId: mug, factor: 1 }], before: [] },
      {
        variantId: idOf("b"),
        components: [
          { skuId: mug, factor: 1 },
          { skuId: lid, factor: 2 },
        ],
      },
    ],
  });
  expect(saved).toEqual({ mapped: 2, freed: 2 });
  const states = await read(ctx, (tx) => tx.select().from(orders).orderBy(orders.platformOrderId));
  expect(states.map(({ state }) => state)).toEqual(["ready", "ready", "blocked"]);
});

it("records for each variant what it was mapped to and what it is now", async () => {
  const { ctx, variantIds, mug, lid } = await shop(2);
  const [one = "", two = ""] = variantIds;
  await saveMapping(ctx, { variantId: one, components: [{ skuId: mug, factor: 2 }] });
  await saveMappings(ctx, {
    mappings: [
      { variantId: one, components: [{ skuId: lid, factor: 1 }] },
      { variantId: two, components: [{ skuId: mug, factor: 1 }] },
    ],
  });
  const rows = await read(ctx, (tx) =>
    tx.select().from(audit).where(eq(audit.act, "mapping.saved")).orderBy(audit.id),
  );
  expect(rows.map(({ subject, facts }) => [subject, facts])).toEqual([
    [one, { from: "", to: "2 × MUG" }],
    [one, { from: "2 × MUG", to: "1 × LID" }],
    [two, { from: "", to: "1 × MUG" }],
  ]);
});

it("holds free orders again when a mapping is taken away", async () => {
  const { ctx, storeId, mug } = await shop(1);
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading()]);
  const { items } = await listVariants(ctx, {});
  const variantId = items.find(({ sellerSku }) => sellerSku)?.id ?? "";
  expect(await saveMapping(ctx, { variantId, components: [{ skuId: mug, factor: 1 }] })).toEqual({
    freed: 1,
  });
  await saveMapping(ctx, { variantId, components: [] });
  expect(await read(ctx, (tx) => tx.select({ state: orders.state }).from(orders))).toEqual([
    { state: "blocked" },
  ]);
});

it("NIWO-TEMU-19: takes thousands at once", async () => {
  const { ctx, variantIds, mug } = await shop(3000);
  const wanted = variantIds.map((variantId) => ({ variantId, components: [{ skuId: mug, factor: 1 }] }));
  expect(await saveMappings(ctx, { mappings: wanted })).toEqual({ mapped: 3000, freed: 0 });
  expect(await mapped(ctx)).toHaveLength(3000);
});

describe("writes nothing at all", () => {
  const uuid = "00000000-0000-4000-8000-000000000000";
  const refusal = async (wish: (shopOf: Awaited<ReturnType<typeof shop>>) => object) => {
    const made = await shop();
    const good = { variantId: made.variantIds[0] ?? "", components: [{ skuId: made.mug, factor: 1 }] };
    const { mappings: more = [], ...rest } = wish(made) as { mappings?: object[] };
    const input = { mappings: [good, ...more], ...rest } as Parameters<typeof saveMappings>[1];
    const error = await saveMappings(made.ctx, input).catch((refused) => refused);
    expect(await mapped(made.ctx)).toEqual([]);
    return error;
  };
  const one = ([, id]: string[], components: object[], rest = {}) => ({
    mappings: [{ variantId: id, components, ...rest }],
  });

  it("NIWO-TEMU-20: for a SKU that does not exist", async () => {
    const error = await refusal(({ variantIds }) => one(variantIds, [{ skuId: uuid, factor: 1 }]));
    expect(error).toMatchObject({ code: "refused", detail: { reason: "sku_unknown" } });
  });

  it("for a variant that does not exist", async () => {
    const error = await refusal(({ mug }) => one(["", uuid], [{ skuId: mug, factor: 1 }]));
    expect(error).toMatchObject({ code: "not_found" });
  });

  it("NIWO-TEMU-21: for a factor above 100 that was not meant", async () => {
    const error = await refusal(({ variantIds, mug }) => one(variantIds, [{ skuId: mug, factor: 101 }]));
    expect(error).toMatchObject({
      code: "refused",
      detail: { reason: "unusual_factor", facts: { factor: 101 } },
    });
  });

  it("for a SKU twice in one mapping", async () => {
    const twice = (skuId: string) => [
      { skuId, factor: 1 },
      { skuId, factor: 2 },
    ];
    const error = await refusal(({ variantIds, mug }) => one(variantIds, twice(mug)));
    expect(error).toMatchObject({ code: "invalid_input", detail: { reason: "sku_twice" } });
  });

  it("for a variant twice", async () => {
    const error = await refusal(({ variantIds, lid }) =>
      one(["", variantIds[0] ?? ""], [{ skuId: lid, factor: 1 }]),
    );
    expect(error).toMatchObject({ code: "invalid_input" });
  });

  it("when a mapping was changed since it was proposed", async () => {
    const error = await refusal(({ variantIds, mug, lid }) =>
      one(variantIds, [{ skuId: mug, factor: 1 }], { before: [{ skuId: lid, factor: 1 }] }),
    );
    expect(error).toMatchObject({ code: "conflict", detail: { reason: "mapping_changed" } });
  });
});

it("keeps a factor above 100 that was meant", async () => {
  const { ctx, variantIds, mug } = await shop(1);
  const components = [{ skuId: mug, factor: 500 }];
  await saveMappings(ctx, {
    mappings: [{ variantId: variantIds[0] ?? "", components }],
    confirmUnusual: true,
  });
  expect(await mapped(ctx)).toMatchObject([{ factor: 500 }]);
});

it("LX-03: asks for the right to edit every store concerned", async () => {
  const { ctx, storeId, variantIds, mug } = await shop(1);
  const other = await world.store(ctx);
  const [foreign = ""] = await sellVariants(ctx, other, [{}]);
  const wish = {
    mappings: [variantIds[0] ?? "", foreign].map((variantId) => ({
      variantId,
      components: [{ skuId: mug, factor: 1 }],
    })),
  };
  for (const actor of [acting(ctx, "viewer"), acting(ctx, "warehouse"), acting(ctx, "manager", [storeId])]) {
    await expect(saveMappings(actor, wish)).rejects.toMatchObject({ code: "forbidden" });
  }
  expect(await mapped(ctx)).toEqual([]);
  const both = acting(ctx, "manager", [storeId, other]);
  expect(await saveMappings(both, wish)).toMatchObject({ mapped: 2 });
});

it("a second organization finds neither the variants nor the SKUs", async () => {
  const { ctx, variantIds, mug } = await shop(1);
  const stranger = await shop(1);
  const wish = (variantId: string, skuId: string) => ({
    mappings: [{ variantId, components: [{ skuId, factor: 1 }] }],
  });
  const mine = wish(variantIds[0] ?? "", mug);
  await expect(saveMappings(stranger.ctx, mine)).rejects.toMatchObject({ code: "not_found" });
  const mixed = wish(stranger.variantIds[0] ?? "", mug);
  await expect(saveMappings(stranger.ctx, mixed)).rejects.toMatchObject({ code: "refused" });
  expect([...(await mapped(ctx)), ...(await mapped(stranger.ctx))]).toEqual([]);
});
