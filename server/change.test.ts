import { expect, it } from "vitest";
import { orders } from "@/db/schema";
import { change, read } from "./change";
import { importReadings } from "./orders";
import { reading } from "./test/marketplace-order";
import { testWorld } from "./test/world";

const world = await testWorld();

it("a read sees one moment, whatever is changed while it goes on", async () => {
  const ctx = await world.organization();
  const id = await world.store(ctx);
  await importReadings(ctx, { id, orderScope: { kind: "all" } }, [reading()]);
  const seen = await read(ctx, async (tx) => {
    const before = await tx.select({ message: orders.buyerMessage }).from(orders);
    await change(ctx, (other) => other.update(orders).set({ buyerMessage: "changed meanwhile" }));
    return [before, await tx.select({ message: orders.buyerMessage }).from(orders)];
  });
  expect(seen[1]).toEqual(seen[0]);
});
