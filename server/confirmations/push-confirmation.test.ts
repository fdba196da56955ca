import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { confirmations, grants, history, orders, parcels, problems, skus, variants } from "@/db/schema";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import { IntegrationError } from "@/integrations/errors";
import { saveMapping } from "../catalogue";
import { change, read } from "../change";
import type { Ctx } from "../context";
import { sealTokens, withStore } from "../grants";
import { importReadings } from "../orders";
import { shipOrder } from "../shipments";
import { savePairings, setFlows, syncProviders } from "../stores";
import { writeGrant } from "../stores/write-grant";
import { type FakeMarketplace, fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { giveUpConfirmation, pushConfirmation, retryConfirmations, sweepConfirmations } from ".";
import { confirmationForPush } from "./confirmation-for-push";
import { markConfirmation } from "./mark-confirmation";

const marketplace: FakeMarketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;
let orderId: OrderId;

beforeEach(async () => {
  marketplace.told.length = 0;
  marketplace.calls.length = 0;
  ctx = await world.organization();
  storeId = await world.store(ctx);
  await syncProviders(ctx, storeId);
  await importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading()]);
  orderId = (await read(ctx, (tx) => tx.select({ id: orders.id }).from(orders)))[0]?.id as OrderId;
  await mapEverything();
});

async function mapEverything() {
  const [variant] = await read(ctx, (tx) => tx.select({ id: variants.id }).from(variants));
  const [sku] = await change(ctx, (tx) =>
    tx
      .insert(skus)
      .values({ organizationId: ctx.organizationId, code: "MUG-BL", name: "Mug" })
      .returning({ id: skus.id }),
  );
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku?.id ?? "", factor: 1 }] });
}

const pair = () =>
  savePairings(ctx, { storeId, pairs: [{ scope: "standard", carrier: "ups", providerId: "p-ups" }] });
const ship = (over = {}) => shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z999", ...over });
const state = async () => {
  const [row] = await read(ctx, (tx) => tx.select().from(confirmations).orderBy(confirmations.createdAt));
  if (!row) throw new Error("no confirmation");
  return row;
};
const push = async () => pushConfirmation(ctx, (await state()).id as ConfirmationId);
const openProblems = async () =>
  (await read(ctx, (tx) => tx.select().from(problems)))
    .filter(({ resolvedAt }) => !resolvedAt)
    .map(({ kind }) => kind);
async function renewGrant() {
  const [grant] = await read(ctx, (tx) => tx.select().from(grants));
  const tokens = { ...marketplace.tokens, accountId: grant?.accountId ?? "" };
  const sealed = await sealTokens(ctx, tokens);
  const given = { marketplace: "fake", tokens, sealed, permissions: null, by: null };
  await change(ctx, (tx, emit) => writeGrant(tx, ctx, emit, given, [storeId]));
}
const order = async () => (await read(ctx, (tx) => tx.select().from(orders)))[0];

describe("pushConfirmation", () => {
  it("TTS-35: tells the marketplace once and keeps its package id", async () => {
    await pair();
    await ship();
    expect(await push()).toBe("confirmed");
    expect(await push()).toBe("confirmed");
    expect(marketplace.told).toHaveLength(1);
    expect(marketplace.told[0]).toMatchObject({
      platformOrderId: "577000000000000001",
      parcels: [
        {
          trackingNumber: "1Z999",
          providerId: "p-ups",
          lines: [{ lineKey: "sku-1", quantity: 2, unitIds: ["u1", "u2"] }],
        },
      ],
    });
    const [parcel] = await read(ctx, (tx) => tx.select().from(parcels));
    expect(parcel?.platformPackageId).toBe("pkg-1");
    expect(await order()).toMatchObject({ state: "shipped", openProblems: 0 });
  });

  it("TTS-17, NIWO-TEMU-17: waits for a pairing by name, asks nobody, and holds the order with the reason", async () => {
    await ship();
    expect(await push()).toBe("waiting");
    expect(await state()).toMatchObject({ waitingFor: "pairing" });
    expect(marketplace.calls).not.toContain("confirm");
    expect(await openProblems()).toEqual(["carrier_unpaired"]);
  });

  it("TTS-25, NIWO-TEMU-35, R-15: saving the pair sends what waited, and says how many", async () => {
    await ship();
    await push();
    expect(await pair()).toEqual({ released: 1 });
    expect(world.sent.at(-1)).toMatchObject({ name: "confirmation/due" });
    expect(await push()).toBe("confirmed");
    expect(await openProblems()).toEqual([]);
  });

  it("pairing another carrier releases nothing", async () => {
    await ship();
    await push();
    const other = { scope: "standard", carrier: "usps", providerId: "p-usps" };
    expect(await savePairings(ctx, { storeId, pairs: [other] })).toEqual({ released: 0 });
    expect((await state()).state).toBe("waiting");
  });

  it.each(["outcome_unknown", "unavailable"] as const)(
    "%s after the write: looks before asking twice, exactly one at the marketplace",
    async (kind) => {
      await pair();
      await ship();
      marketplace.failNext(kind, { after: true });
      await expect(push()).rejects.toMatchObject({ kind });
      expect((await state()).state).toBe("asked");
      expect(await push()).toBe("confirmed");
      expect(marketplace.told).toHaveLength(1);
      expect(marketplace.calls.filter((call) => call === "hasConfirmation")).toHaveLength(1);
    },
  );

  it("a cut line before the write: looks, finds nothing, asks again", async () => {
    await pair();
    await ship();
    marketplace.failNext("outcome_unknown");
    await expect(push()).rejects.toMatchObject({ kind: "outcome_unknown" });
    expect(await push()).toBe("confirmed");
    expect(marketplace.told).toHaveLength(1);
  });

  it("an expired token is renewed once and the confirmation goes out", async () => {
    await pair();
    await ship();
    marketplace.failNext("auth_expired");
    expect(await push()).toBe("confirmed");
    expect(marketplace.calls.filter((call) => call === "refresh")).toHaveLength(1);
    expect(marketplace.told).toHaveLength(1);
  });

  it("a refusal is kept in the marketplace's words, holds the order, and can be tried again", async () => {
    await pair();
    await ship();
    marketplace.failNext("rejected", { code: "21011022", words: "tracking number does not match" });
    expect(await push()).toBe("refused");
    expect(await state()).toMatchObject({
      refusalCode: "21011022",
      refusalWords: "tracking number does not match",
    });
    expect(await openProblems()).toEqual(["confirmation_refused"]);
    expect(await push()).toBe("refused");
    expect(await retryConfirmations(ctx, [orderId])).toEqual({ retried: 1 });
    expect(await push()).toBe("confirmed");
    expect(await openProblems()).toEqual([]);
  });

  it("a withdrawn grant marks the store, holds its orders, and waits for the new grant", async () => {
    await pair();
    await ship();
    marketplace.failNext("auth_revoked");
    expect(await push()).toBe("asked");
    const [grant] = await read(ctx, (tx) => tx.select().from(grants));
    expect(grant?.lostAt).not.toBeNull();
    expect(await openProblems()).toEqual(["grant_lost"]);
    expect(await push()).toBe("asked");
  });

  it("LX-13: with the new grant, what was asked when the old one ended is looked for at once", async () => {
    await pair();
    await ship();
    marketplace.failNext("auth_revoked");
    expect(await push()).toBe("asked");
    const due = () => world.sent.filter(({ name }) => name === "confirmation/due").length;
    const before = due();
    await renewGrant();
    expect(due()).toBe(before + 1);
    expect(world.sent).toContainEqual(
      expect.objectContaining({
        name: "confirmation/due",
        data: { organizationId: ctx.organizationId, storeId, confirmationId: (await state()).id },
      }),
    );
    expect(await push()).toBe("confirmed");
    expect(marketplace.told).toHaveLength(1);
  });

  it("gives up visibly, and goes on when a person says so", async () => {
    await pair();
    await ship();
    marketplace.failNext("outcome_unknown", { after: true });
    await expect(push()).rejects.toMatchObject({ kind: "outcome_unknown" });
    await giveUpConfirmation(ctx, (await state()).id);
    expect(await openProblems()).toEqual(["confirmation_failed"]);
    await retryConfirmations(ctx, [orderId]);
    expect(await push()).toBe("confirmed");
    expect(marketplace.told).toHaveLength(1);
  });

  it("two runs that read the same row: one asks, the other stops before it does", async () => {
    await pair();
    await ship();
    const { id } = await state();
    const [first, second] = [await confirmationForPush(ctx, id), await confirmationForPush(ctx, id)];
    const callEndsAt = ctx.now();
    await markConfirmation(ctx, first, { move: "ask", callEndsAt });
    await expect(markConfirmation(ctx, second, { move: "ask", callEndsAt })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("a run that finds a call under way waits for its end, and only then looks", async () => {
    await pair();
    await ship();
    const found = await confirmationForPush(ctx, (await state()).id);
    // What a killed process leaves behind: asked, with the call perhaps on its way.
    await markConfirmation(ctx, found, { move: "ask", callEndsAt: new Date(ctx.now().getTime() + 30_000) });
    await expect(push()).rejects.toMatchObject({ kind: "outcome_unknown", detail: { retryAfterMs: 30_000 } });
    expect(marketplace.calls).toEqual([]);
    world.advance(30_000);
    expect(await push()).toBe("confirmed");
    expect(marketplace.calls).toEqual(["hasConfirmation", "confirm"]);
  });

  it("switched off, then on, then paired: goes out, whatever came first", async () => {
    await setFlows(ctx, { storeId, pullsOrders: true, pushesTracking: false });
    await ship();
    expect(await push()).toBe("waiting");
    expect(await state()).toMatchObject({ waitingFor: "switched_off" });
    await setFlows(ctx, { storeId, pullsOrders: true, pushesTracking: true });
    expect(await push()).toBe("waiting");
    expect(await state()).toMatchObject({ waitingFor: "pairing" });
    await pair();
    expect(await push()).toBe("confirmed");
  });

  it("a wait that ended in the moment before it was noted is found by the sweeper", async () => {
    await pair();
    await ship();
    const found = await confirmationForPush(ctx, (await state()).id);
    await markConfirmation(ctx, found, { move: "wait", waitingFor: "switched_off" });
    world.advance(61 * 60_000);
    world.sent.length = 0;
    await sweepConfirmations(world.services);
    expect(world.sent.filter(({ data }) => data.confirmationId === found.id)).toHaveLength(1);
    expect(await push()).toBe("confirmed");
  });

  it("the sweeper asks for an untouched confirmation once in a while, not every minute", async () => {
    await pair();
    await ship();
    const { id } = await state();
    world.advance(61 * 60_000);
    world.sent.length = 0;
    for (let minute = 0; minute < 5; minute++) {
      await sweepConfirmations(world.services);
      world.advance(60_000);
    }
    expect(world.sent.filter(({ data }) => data.confirmationId === id)).toHaveLength(1);
  });

  it("a call begun under the old grant does not end the new one", async () => {
    const failing = withStore(ctx, storeId, async () => {
      const sealed = await sealTokens(ctx, { accessToken: "fresh", refreshToken: "fresh" });
      await change(ctx, (tx) => tx.update(grants).set({ ...sealed, lostAt: null }));
      throw new IntegrationError("auth_revoked", "of the old token");
    });
    await expect(failing).rejects.toMatchObject({ kind: "auth_revoked" });
    expect((await read(ctx, (tx) => tx.select().from(grants)))[0]?.lostAt).toBeNull();
  });

  it("tells every part of the story", async () => {
    await pair();
    await ship();
    await push();
    const story = await read(ctx, (tx) =>
      tx.select().from(history).where(eq(history.orderId, orderId)).orderBy(history.id),
    );
    expect(story.map(({ kind }) => kind)).toEqual([
      "imported",
      "held",
      "state",
      "freed",
      "state",
      "shipped",
      "state",
      "marked",
      "confirmation_asked",
      "confirmation_confirmed",
    ]);
  });
});
