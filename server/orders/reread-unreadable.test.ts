import { beforeEach, expect, it } from "vitest";
import { orders, problems } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { OrderReading } from "@/integrations/marketplaces/marketplace";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { sealTokens } from "../grants";
import { writeGrant } from "../stores/write-grant";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { importReadings } from "./import-readings";
import { rereadUnreadable } from "./reread-unreadable";

const fake = fakeMarketplace();
const world = await testWorld([fake]);
let ctx: Ctx;
let storeId: StoreId;

const unreadable = (platformOrderId: string | null): OrderReading => ({
  outcome: "unreadable",
  platformOrderId,
  reason: "the permission bg.x.get is missing",
  payload: "",
});
const take = (...readings: OrderReading[]) =>
  importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, readings);

beforeEach(async () => {
  ctx = await world.organization();
  storeId = await world.store(ctx);
  world.advance(60_000);
  fake.calls.length = 0;
  fake.readings = [reading({ platformOrderId: "1" }), reading({ platformOrderId: "2" })];
});

async function renew() {
  world.advance(60_000);
  const given = {
    marketplace: "fake",
    tokens: fake.tokens,
    sealed: await sealTokens(ctx, fake.tokens),
    permissions: null,
    by: null,
  };
  await change(ctx, (tx, emit) => writeGrant(tx, ctx, emit, given, [storeId]));
  world.advance(60_000);
}
const again = () => rereadUnreadable(ctx, storeId);
const numbers = async () =>
  (await read(ctx, (tx) => tx.select().from(orders))).map(({ platformOrderId }) => platformOrderId).sort();
const open = async () =>
  (await read(ctx, (tx) => tx.select().from(problems)))
    .filter(({ kind, resolvedAt }) => kind === "order_unreadable" && resolvedAt === null)
    .map(({ facts }) => facts.platformOrderId);

it("NIWO-TEMU-11: what lacked a permission is read with the new authorization, and not before", async () => {
  await take(unreadable("1"), unreadable("2"), unreadable(null));
  expect(await again()).toMatchObject({ read: 0 });
  expect(fake.calls).toEqual([]);
  await renew();
  expect(await again()).toEqual({ read: 2, changed: 2, isBehind: false });
  expect(await numbers()).toEqual(["1", "2"]);
  expect(await open()).toHaveLength(1);
});

it("news of an order that we hold is read again too", async () => {
  await take(reading({ platformOrderId: "1" }));
  await take(unreadable("1"));
  await renew();
  expect(await again()).toMatchObject({ read: 1 });
  expect(await open()).toEqual([]);
});

it("what stays unreadable, or is not there any more, is read once for each authorization", async () => {
  await take(unreadable("1"), unreadable("gone"));
  const { get } = fake.orders;
  fake.orders.get = async () => [unreadable("1")];
  await renew();
  expect(await again()).toMatchObject({ read: 2, changed: 0 });
  world.advance(60_000);
  expect(await again()).toMatchObject({ read: 0 });
  await renew();
  expect(await again()).toMatchObject({ read: 2 });
  fake.orders.get = get;
});

it("page by page, however many there are", async () => {
  await take(...Array.from({ length: 201 }, (_, index) => unreadable(`n${index}`)));
  await renew();
  expect(await again()).toMatchObject({ read: 200, isBehind: true });
  expect(await again()).toMatchObject({ read: 1, isBehind: false });
});
