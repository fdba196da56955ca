import { expect, it } from "vitest";
import { importReadings } from "../orders";
import { fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { countProblemTabs } from "./count-problem-tabs";

const world = await testWorld([fakeMarketplace()]);

it("counts causes, not orders, by who ends them", async () => {
  const ctx = await world.organization();
  const storeId = await world.store(ctx);
  const lines = [marketplaceLine({ platformSkuId: "mug", sellerSku: "MUG" })];
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
    reading({ platformOrderId: "1", lines }),
    reading({ platformOrderId: "2", lines }),
    reading({ platformOrderId: "3", lines, status: "on_hold" }),
  ]);
  expect(await countProblemTabs(ctx, {})).toEqual({ person: 1, time: 1 });
  expect(await countProblemTabs(ctx, { kind: "on_hold" })).toEqual({ person: 0, time: 1 });
  const elsewhere = await world.store(ctx);
  expect(await countProblemTabs(ctx, { storeId: elsewhere })).toEqual({ person: 0, time: 0 });
});
