import { expect, it } from "vitest";
import type { Ctx } from "../context";
import { sellVariants } from "../test/sell-variants";
import { testWorld } from "../test/world";
import { countVariants } from "./count-variants";
import { createSku } from "./create-sku";
import { saveMapping } from "./save-mapping";

const world = await testWorld();

const selling = (sellerSkus: string[]) => sellerSkus.map((sellerSku) => ({ sellerSku }));

it("TTS-01: counts every tab, and the variants without a seller SKU among them", async () => {
  const ctx = await world.organization();
  const storeId = await world.store(ctx);
  const [mug] = await sellVariants(ctx, storeId, selling(["MUG", "LID", ""]));
  const sku = await createSku(ctx, { code: "MUG" });
  await saveMapping(ctx, { variantId: mug ?? "", components: [{ skuId: sku.id, factor: 1 }] });
  const counts = { all: 3, mapped: 1, unmapped: 2, no_seller_sku: 1, skus: 1 };
  expect(await countVariants(ctx, {})).toEqual(counts);

  const other = await world.store(ctx);
  await sellVariants(ctx, other, selling(["LID"]));
  expect(await countVariants(ctx, { storeId })).toEqual(counts);
  expect(await countVariants(ctx, {})).toMatchObject({ all: 4, unmapped: 3 });
});

it("counts a manager's own stores only", async () => {
  const ctx = await world.organization();
  const mine = await world.store(ctx);
  await sellVariants(ctx, mine, selling(["MUG"]));
  await sellVariants(ctx, await world.store(ctx), selling(["LID"]));
  const actor = {
    kind: "member",
    userId: "",
    name: "",
    role: "manager",
    storeIds: [mine],
  } as unknown as Ctx["actor"];
  expect(await countVariants({ ...ctx, actor }, {})).toMatchObject({ all: 1, unmapped: 1 });
});
