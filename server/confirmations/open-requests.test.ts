import { asc } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import { confirmations, orderLines, orders, problems, variants } from "@/db/schema";
import type { ConfirmationId, OrderId, StoreId } from "@/domain/ids";
import { createSku, saveMapping } from "../catalogue";
import { read } from "../change";
import type { Ctx } from "../context";
import { importReadings } from "../orders";
import { listShipments, shipOrder } from "../shipments";
import { savePairings, setMarking, syncProviders } from "../stores";
import { type FakeMarketplace, fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { markAsShipped, pushConfirmation, retryConfirmations } from ".";

const marketplace: FakeMarketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;
let orderId: OrderId;
let lineId: string;

const line = (over = {}) => marketplaceLine({ quantity: 2, unitIds: [], ...over });
const news = (over: Parameters<typeof reading>[0] = {}) =>
  importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [
    reading({ lines: [line()], updatedAt: ctx.now(), ...over }),
  ]);

beforeEach(async () => {
  marketplace.told.length = 0;
  marketplace.manner = "each_parcel";
  await order();
});

async function order(region = "US") {
  ctx = await world.organization();
  storeId = await world.store(ctx, { region });
  await syncProviders(ctx, storeId);
  await savePairings(ctx, { storeId, pairs: [{ scope: "standard", carrier: "ups", providerId: "p-ups" }] });
  await news();
  orderId = (await read(ctx, (tx) => tx.select().from(orders)))[0]?.id as OrderId;
  lineId = (await read(ctx, (tx) => tx.select().from(orderLines)))[0]?.id ?? "";
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const sku = await createSku(ctx, { code: "MUG" });
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });
}

const ship = (over: Partial<Parameters<typeof shipOrder>[1]> = {}) =>
  shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z001", ...over });
const half = () => [{ lineId, quantity: 1 }];
const all = () => read(ctx, (tx) => tx.select().from(confirmations).orderBy(asc(confirmations.createdAt)));
const last = async () => (await all()).at(-1)?.id as ConfirmationId;
const push = async () => pushConfirmation(ctx, await last());
const stored = async () => (await read(ctx, (tx) => tx.select().from(orders)))[0];
const refusals = () => marketplace.told.map(({ refuses }) => refuses);
const openProblem = async () =>
  (await read(ctx, (tx) => tx.select().from(problems))).find(({ resolvedAt }) => !resolvedAt);
const asks = () => {
  world.advance(60_000);
  return news({ openRequests: ["cancellation"] });
};

describe("a request that was refused by shipping", () => {
  it("is refused once: the next parcel says nothing of what is open no more", async () => {
    await asks();
    await ship({ lines: half(), refuse: ["cancellation"] });
    expect(await push()).toBe("confirmed");
    await ship({ trackingNumber: "1Z002" });
    expect(await push()).toBe("confirmed");
    expect(refusals()).toEqual([["cancellation"], []]);
  });

  it("is forgotten when the marketplace shows it open no more, and a new one is asked about", async () => {
    await asks();
    await ship({ lines: half(), refuse: ["cancellation"] });
    world.advance(60_000);
    await news();
    expect(await stored()).toMatchObject({ openRequests: [], refusedRequests: [] });
    expect(await push()).toBe("confirmed");
    expect(refusals()).toEqual([[]]);
    await asks();
    expect((await openProblem())?.kind).toBe("cancellation_pending");
    await expect(ship({ trackingNumber: "1Z002" })).rejects.toMatchObject({
      detail: { reason: "cannot_ship_blocked" },
    });
  });

  it("stays refused while the marketplace still shows it open", async () => {
    await asks();
    await ship({ lines: half(), refuse: ["cancellation"] });
    world.advance(60_000);
    await news({ openRequests: ["cancellation"], buyerMessage: "please" });
    expect(await stored()).toMatchObject({ refusedRequests: ["cancellation"] });
  });
});

describe("a request that opens after the goods left", () => {
  const refusedByThem = async () => {
    await ship();
    await asks();
    marketplace.failNext("rejected", { code: "120012030", words: "pending cancellation" });
    expect(await push()).toBe("refused");
  };

  it("is named by the problem, and refused by sending once more when a person says so", async () => {
    await refusedByThem();
    expect(await openProblem()).toMatchObject({
      kind: "request_unanswered",
      facts: { requests: "cancellation", answer: "send", orderId, words: "pending cancellation" },
    });
    expect(await retryConfirmations(ctx, [orderId], { refuse: ["cancellation"] })).toEqual({ retried: 1 });
    expect(await push()).toBe("confirmed");
    expect(refusals()).toEqual([["cancellation"]]);
    expect(await openProblem()).toBeUndefined();
  });

  it("is not refused by trying again alone", async () => {
    await refusedByThem();
    await retryConfirmations(ctx, [orderId]);
    expect(await push()).toBe("confirmed");
    expect(refusals()).toEqual([[]]);
  });

  it("is not refused by marking many at once, and the list says what is open", async () => {
    await setMarking(ctx, { storeId, marksAutomatically: false, confirmsParts: false });
    await ship();
    await asks();
    marketplace.failNext("rejected", { code: "120012030", words: "pending cancellation" });
    expect(await markAsShipped(ctx, { ids: [await last()] })).toMatchObject([{ outcome: "sent" }]);
    expect(await push()).toBe("refused");
    expect(await stored()).toMatchObject({ refusedRequests: [] });
    expect((await listShipments(ctx, { ids: [await last()] })).items).toMatchObject([
      { openRequests: ["cancellation"], confirmation: { refusalWords: "pending cancellation" } },
    ]);
  });

  it("is refused with what waited to be marked", async () => {
    await setMarking(ctx, { storeId, marksAutomatically: false, confirmsParts: false });
    await ship();
    await asks();
    await markAsShipped(ctx, { ids: [await last()], refuse: ["cancellation"] });
    expect(await push()).toBe("confirmed");
    expect(refusals()).toEqual([["cancellation"]]);
  });

  it("must be answered there where sending is no answer, and nothing is sent", async () => {
    await order("GB");
    await refusedByThem();
    expect((await openProblem())?.facts).toMatchObject({ requests: "cancellation", answer: "there" });
    await expect(retryConfirmations(ctx, [orderId], { refuse: ["cancellation"] })).rejects.toMatchObject({
      detail: { reason: "answer_cancellation_first" },
    });
    expect((await all()).at(-1)?.state).toBe("refused");
  });

  it("answered there, leaves a plain refusal that is tried again", async () => {
    await refusedByThem();
    world.advance(60_000);
    await news();
    expect((await openProblem())?.kind).toBe("confirmation_refused");
  });

  it("is offered to be refused where the parcel is listed", async () => {
    await refusedByThem();
    const open = { openRequests: ["cancellation"] };
    expect((await listShipments(ctx, {})).items).toMatchObject([{ ...open, refusable: ["cancellation"] }]);
    await order("GB");
    await refusedByThem();
    expect((await listShipments(ctx, {})).items).toMatchObject([{ ...open, refusable: [] }]);
  });
});
