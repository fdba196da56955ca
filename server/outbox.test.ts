import { expect, it } from "vitest";
import { outbox } from "@/db/schema";
import { change, read } from "./change";
import { sweepOutbox } from "./outbox";
import { testWorld } from "./test/world";

const world = await testWorld();
const event = { organizationId: "o", storeId: "s" };

it("delivers an event after commit, under the id of its row", async () => {
  const ctx = await world.organization();
  await change(ctx, async (_, emit) => emit("store/connected", event));
  const [row] = await read(ctx, (tx) => tx.select().from(outbox));
  expect(row?.deliveredAt).not.toBeNull();
  expect(world.sent.at(-1)).toEqual({ id: row?.id, name: "store/connected", data: event });
});

it("a change that is rolled back takes its events with it", async () => {
  const ctx = await world.organization();
  world.sent.length = 0;
  const failing = change(ctx, async (_, emit) => {
    emit("store/connected", event);
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(world.sent).toEqual([]);
  expect(await read(ctx, (tx) => tx.select().from(outbox))).toEqual([]);
});

it("what could not be delivered is committed all the same, and delivered by the sweeper, once", async () => {
  const ctx = await world.organization();
  const deaf = { ...ctx, send: () => Promise.reject(new Error("the job runner is down")) };
  await change(deaf, async (_, emit) => emit("store/connected", event));
  expect((await read(ctx, (tx) => tx.select().from(outbox)))[0]?.deliveredAt).toBeNull();

  world.sent.length = 0;
  expect(await sweepOutbox(world.services)).toBe(0);
  world.advance(60_000);
  expect(await sweepOutbox(world.services)).toBe(1);
  expect(await sweepOutbox(world.services)).toBe(0);
  expect(world.sent).toHaveLength(1);
});
