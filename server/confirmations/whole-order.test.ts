import { asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, it } from "vitest";
import {
  confirmations,
  history,
  orderLines,
  orders,
  parcels,
  problems,
  shipments,
  variants,
} from "@/db/schema";
import type { ConfirmationId, OrderId, ShipmentId, StoreId } from "@/domain/ids";
import { createSku, saveMapping } from "../catalogue";
import { read } from "../change";
import type { Ctx } from "../context";
import { getOrder, importReadings } from "../orders";
import { dropPlan, listShipments, planShipments, shipOrder, shipPlanned } from "../shipments";
import { savePairings, setFlows, setMarking, syncProviders } from "../stores";
import { type FakeMarketplace, fakeMarketplace } from "../test/fake-marketplace";
import { marketplaceLine, reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { createWarehouse } from "../warehouses";
import { markAsShipped, pushConfirmation, sweepConfirmations } from ".";
import { confirmationForPush } from "./confirmation-for-push";

const marketplace: FakeMarketplace = fakeMarketplace();
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;
let orderId: OrderId;
let lineId: string;

/** Three mugs, without names for the single units, as whole-order marketplaces count. */
const line = (over = {}) => marketplaceLine({ quantity: 3, unitIds: [], ...over });
const minutes = (n: number) => new Date(Date.parse("2026-11-21T08:00:00Z") + n * 60_000);
const news = (over: Parameters<typeof reading>[0]) =>
  importReadings(ctx, { id: storeId, orderScope: { kind: "all" } }, [reading(over)]);

beforeEach(async () => {
  marketplace.told.length = 0;
  marketplace.calls.length = 0;
  marketplace.manner = "whole_order";
  ctx = await world.organization();
  storeId = await world.store(ctx);
  await syncProviders(ctx, storeId);
  await news({ lines: [line()] });
  orderId = (await read(ctx, (tx) => tx.select().from(orders)))[0]?.id as OrderId;
  lineId = (await read(ctx, (tx) => tx.select().from(orderLines)))[0]?.id ?? "";
  const [variant] = await read(ctx, (tx) => tx.select().from(variants));
  const sku = await createSku(ctx, { code: "MUG" });
  await saveMapping(ctx, { variantId: variant?.id ?? "", components: [{ skuId: sku.id, factor: 1 }] });
  await pair("ups", "usps");
});

const pair = (...carriers: ("ups" | "usps")[]) =>
  savePairings(ctx, {
    storeId,
    pairs: carriers.map((carrier) => ({ scope: "standard", carrier, providerId: `p-${carrier}` })),
  });
const some = (quantity: number) => [{ lineId, quantity }];
const ship = (over: Partial<Parameters<typeof shipOrder>[1]> = {}) =>
  shipOrder(ctx, { orderId, carrier: "ups", trackingNumber: "1Z001", ...over });
const plan = (...quantities: number[]) =>
  planShipments(ctx, { orderId, packages: quantities.map((quantity) => ({ lines: some(quantity) })) });
const track = (shipmentId: ShipmentId | undefined, over = {}) =>
  shipPlanned(ctx, { shipmentId: shipmentId ?? "", carrier: "ups", trackingNumber: "1Z001", ...over });
const all = () => read(ctx, (tx) => tx.select().from(confirmations).orderBy(asc(confirmations.createdAt)));
const only = async () => {
  const [row, ...others] = await all();
  expect(others).toEqual([]);
  if (!row) throw new Error("no confirmation");
  return row;
};
const push = async () => pushConfirmation(ctx, (await only()).id as ConfirmationId);
const due = () =>
  world.sent.filter(({ name }) => name === "confirmation/due").map(({ data }) => data.confirmationId);
const story = async () =>
  (
    await read(ctx, (tx) =>
      tx.select().from(history).where(eq(history.orderId, orderId)).orderBy(asc(history.id)),
    )
  ).map(({ kind, facts }) => ({ kind, facts }));

describe("an order whose marketplace hears of all packages at once", () => {
  it("LX-35, SC-15: waits by name until the last package has its number, then tells of all in one call", async () => {
    await ship({ lines: some(1) });
    await ship({ lines: some(1), carrier: "usps", trackingNumber: "9400" });
    expect(await only()).toMatchObject({ state: "waiting", waitingFor: "other_parcels" });
    expect(await push()).toBe("waiting");
    expect(marketplace.calls).toEqual([]);
    const [listed] = (await listShipments(ctx, { tab: "to_mark" })).items;
    expect(listed).toMatchObject({ missing: { next: 3, of: 3 } });

    await ship({ trackingNumber: "1Z003" });
    expect(due()).toContain((await only()).id);
    expect(await push()).toBe("confirmed");
    expect(marketplace.told).toHaveLength(1);
    expect(marketplace.told[0]?.parcels).toMatchObject([
      { trackingNumber: "1Z001", providerId: "p-ups", lines: [{ lineKey: "sku-1", quantity: 1 }] },
      { trackingNumber: "9400", providerId: "p-usps", lines: [{ lineKey: "sku-1", quantity: 1 }] },
      { trackingNumber: "1Z003", providerId: "p-ups", lines: [{ lineKey: "sku-1", quantity: 1 }] },
    ]);
  });

  it("LX-35: says which package of how many it waits for, planned or not", async () => {
    const { shipmentIds } = await plan(1, 1);
    expect(await getOrder(ctx, orderId)).toMatchObject({
      isToldWhole: true,
      missingPackage: { next: 1, of: 3 },
    });
    await track(shipmentIds[0]);
    expect((await getOrder(ctx, orderId)).missingPackage).toEqual({ next: 2, of: 3 });
    await plan(1);
    expect((await getOrder(ctx, orderId)).missingPackage).toEqual({ next: 2, of: 3 });
    expect(await story()).toContainEqual({
      kind: "confirmation_waiting",
      facts: { waitingFor: "other_parcels", next: "2", of: "3" },
    });
  });

  it("SC-11: an order that leaves as one goes out at once, marked by the rule", async () => {
    await ship();
    expect(await only()).toMatchObject({ state: "not_due" });
    expect(await push()).toBe("confirmed");
    expect(await story()).toContainEqual({ kind: "marked", facts: { rule: "automatic" } });
  });

  it("LX-35: a rest that the marketplace cancels ends the wait", async () => {
    await ship({ lines: some(2) });
    expect((await only()).state).toBe("waiting");
    await news({ lines: [line({ quantity: 2 })], updatedAt: minutes(5) });
    expect((await only()).state).toBe("not_due");
    expect(due()).toContain((await only()).id);
    expect(await push()).toBe("confirmed");
    expect(marketplace.told[0]?.parcels).toHaveLength(1);
  });

  it("a planned package whose pieces were cancelled is taken back, and holds nothing", async () => {
    const { shipmentIds } = await plan(2, 1);
    await track(shipmentIds[0]);
    await news({ lines: [line({ quantity: 2 })], updatedAt: minutes(5) });
    expect(await read(ctx, (tx) => tx.select().from(shipments))).toHaveLength(1);
    expect(await push()).toBe("confirmed");
    expect((await story()).map(({ kind }) => kind)).toContain("plan_dropped");
  });

  it("SC-22: cancelled whole after a part left: nothing is told any more", async () => {
    await ship({ lines: some(1) });
    await news({ status: "cancelled", lines: [line({ quantity: 0 })], updatedAt: minutes(5) });
    expect((await only()).state).toBe("not_needed");
    expect((await listShipments(ctx, { tab: "to_mark" })).items).toEqual([]);
  });

  it("a late warehouse, and the line cut after the write: exactly one confirmation with every package", async () => {
    const ohio = await createWarehouse(ctx, { name: "Ohio" });
    const utah = await createWarehouse(ctx, { name: "Utah" });
    const { shipmentIds } = await planShipments(ctx, {
      orderId,
      packages: [
        { warehouseId: ohio.id, lines: some(2) },
        { warehouseId: utah.id, lines: some(1) },
      ],
    });
    await track(shipmentIds[0]);
    world.advance(5 * 60 * 60_000);
    await sweepConfirmations(world.services);
    expect(await push()).toBe("waiting");
    expect(marketplace.told).toEqual([]);
    await track(shipmentIds[1], { carrier: "usps", trackingNumber: "9400" });
    marketplace.failNext("outcome_unknown", { after: true });
    await expect(push()).rejects.toMatchObject({ kind: "outcome_unknown" });
    expect(await push()).toBe("confirmed");
    expect(
      marketplace.told.map(({ parcels: told }) => told.map(({ trackingNumber }) => trackingNumber)),
    ).toEqual([["1Z001", "9400"]]);
    expect(marketplace.calls).toEqual(["confirm", "hasConfirmation"]);
  });

  it("a run that read it with fewer packages does not speak", async () => {
    await ship({ lines: some(2) });
    // The rest is cancelled, and owed again before the job comes to it.
    await news({ lines: [line({ quantity: 2 })], updatedAt: minutes(5) });
    const early = await confirmationForPush(ctx, (await only()).id as ConfirmationId);
    expect(early.waitsFor).toBeNull();
    await news({ lines: [line({ quantity: 3 })], updatedAt: minutes(6) });
    await ship({ trackingNumber: "1Z002" });
    expect((await only()).version).toBeGreaterThan(early.version);
    expect(await push()).toBe("confirmed");
    expect(marketplace.told[0]?.parcels).toHaveLength(2);
  });

  it("NIWO-TEMU-17: several carriers in one call: every one of them must be paired", async () => {
    const unpair = { scope: "standard", carrier: "usps" as const, providerId: null };
    await savePairings(ctx, { storeId, pairs: [unpair, { ...unpair, carrier: "ups" }] });
    await ship({ lines: some(2) });
    await ship({ carrier: "usps", trackingNumber: "9400" });
    expect(await push()).toBe("waiting");
    const open = (await read(ctx, (tx) => tx.select().from(problems))).filter(
      ({ resolvedAt }) => !resolvedAt,
    );
    expect(open.map(({ facts }) => facts.carrier).sort()).toEqual(["ups", "usps"]);
    expect(await pair("ups")).toEqual({ released: 0 });
    expect(await pair("usps")).toEqual({ released: 1 });
    expect(await push()).toBe("confirmed");
  });

  it("a refusal is of the whole order, in the marketplace's words, and goes again after the fix", async () => {
    await ship({ lines: some(2) });
    await ship({ trackingNumber: "1Z002" });
    marketplace.failNext("rejected", { code: "120014005", words: "tracking number format" });
    expect(await push()).toBe("refused");
    expect(await only()).toMatchObject({ refusalCode: "120014005", refusalWords: "tracking number format" });
    await markAsShipped(ctx, { ids: [(await only()).id] });
    expect(await push()).toBe("confirmed");
    expect(marketplace.told).toHaveLength(1);
  });

  it("keeps each package's name where the marketplace names each", async () => {
    await ship({ lines: some(2) });
    await ship({ trackingNumber: "1Z002" });
    const { fulfilment } = marketplace;
    const before = fulfilment.confirm;
    fulfilment.confirm = async (...args) => ({
      ...(await before(...args)),
      platformPackageIds: ["pk-1", "pk-2"],
    });
    expect(await push()).toBe("confirmed");
    fulfilment.confirm = before;
    const told = await read(ctx, (tx) => tx.select().from(parcels).orderBy(asc(parcels.id)));
    expect(told.map(({ platformPackageId }) => platformPackageId)).toEqual(["pk-1", "pk-2"]);
  });

  it("switched off, then on: goes when the last package is there", async () => {
    await setFlows(ctx, { storeId, pullsOrders: true, pushesTracking: false });
    await ship({ lines: some(2) });
    await ship({ trackingNumber: "1Z002" });
    expect(await push()).toBe("waiting");
    await setFlows(ctx, { storeId, pullsOrders: true, pushesTracking: true });
    expect(await push()).toBe("confirmed");
  });
});

describe("a store whose marketplace takes both", () => {
  beforeEach(() => {
    marketplace.manner = "either";
  });

  it("waits for all packages, unless the store tells of parts", async () => {
    await ship({ lines: some(1) });
    expect((await only()).waitingFor).toBe("other_parcels");
    expect(await setMarking(ctx, { storeId, marksAutomatically: true, confirmsParts: true })).toMatchObject({
      released: 1,
    });
    expect(await push()).toBe("confirmed");
    await ship({ lines: some(1), trackingNumber: "1Z002" });
    const [, second] = await all();
    expect(second).toMatchObject({ state: "not_due" });
  });

  it("cannot tell of parts where the marketplace takes none", async () => {
    marketplace.manner = "whole_order";
    await expect(
      setMarking(ctx, { storeId, marksAutomatically: true, confirmsParts: true }),
    ).rejects.toMatchObject({ code: "refused", detail: { reason: "parts_not_taken" } });
  });
});

describe("marking by hand", () => {
  const byHand = () => setMarking(ctx, { storeId, marksAutomatically: false, confirmsParts: false });
  const id = async () => (await only()).id;

  it("LX-40, LX-41: waits for a person where the store does not mark by itself, and says who did", async () => {
    await byHand();
    await ship();
    expect(await only()).toMatchObject({ state: "waiting", waitingFor: "marking" });
    expect(await markAsShipped(ctx, { ids: [await id()] })).toEqual([
      { id: await id(), outcome: "sent", waitingFor: null },
    ]);
    expect(await push()).toBe("confirmed");
    expect(await story()).toContainEqual({ kind: "marked", facts: { rule: "hand" } });
  });

  it("LX-35: with the last package it is ready to be marked, and not before", async () => {
    await byHand();
    await ship({ lines: some(2) });
    expect(await markAsShipped(ctx, { ids: [await id()] })).toMatchObject([
      { outcome: "waits", waitingFor: "other_parcels" },
    ]);
    await ship({ trackingNumber: "1Z002" });
    expect(await only()).toMatchObject({ state: "waiting", waitingFor: "marking" });
  });

  it("LX-40: what lacks a pair is told so when it is marked, and goes out with the pair", async () => {
    await savePairings(ctx, { storeId, pairs: [{ scope: "standard", carrier: "ups", providerId: null }] });
    await byHand();
    await ship();
    await markAsShipped(ctx, { ids: [await id()] });
    expect(await push()).toBe("waiting");
    expect(await markAsShipped(ctx, { ids: [await id()] })).toMatchObject([{ waitingFor: "pairing" }]);
    expect(await pair("ups")).toEqual({ released: 1 });
    expect(await push()).toBe("confirmed");
  });

  it("LX-41, SC-04: switched on, the rule marks what waited for a person", async () => {
    await byHand();
    await ship();
    const saved = await setMarking(ctx, { storeId, marksAutomatically: true, confirmsParts: false });
    expect(saved).toEqual({ released: 1, at: ctx.now() });
    expect(await story()).toContainEqual({ kind: "marked", facts: { rule: "automatic" } });
  });

  it("marks nothing of another organization, nor of a store that a manager does not have", async () => {
    await byHand();
    await ship();
    const ids = [await id()];
    expect(await markAsShipped(await world.organization("Other"), { ids })).toEqual([]);
    const actor = { kind: "member", userId: "u", name: "Mo", role: "manager", storeIds: [] } as unknown;
    expect(await markAsShipped({ ...ctx, actor: actor as Ctx["actor"] }, { ids })).toEqual([]);
    expect((await only()).state).toBe("waiting");
  });
});

describe("planned packages", () => {
  it("LX-35: promise an order to warehouses, part by part, and can be taken apart again", async () => {
    const { shipmentIds } = await plan(2, 1);
    const stateOf = async () => (await read(ctx, (tx) => tx.select().from(orders)))[0]?.state;
    expect(await stateOf()).toBe("in_fulfilment");
    await expect(ship()).rejects.toMatchObject({ detail: { reason: "everything_planned" } });
    await expect(plan(1)).rejects.toMatchObject({ detail: { reason: "more_than_left" } });
    await dropPlan(ctx, shipmentIds[0] as ShipmentId);
    await track(shipmentIds[1]);
    expect(await stateOf()).toBe("partly_shipped");
    await expect(dropPlan(ctx, shipmentIds[1] as ShipmentId)).rejects.toMatchObject({
      detail: { reason: "package_left" },
    });
    await ship({ trackingNumber: "1Z002" });
    expect(await stateOf()).toBe("shipped");
  });

  it("leave without what was cancelled in the meantime", async () => {
    const { shipmentIds } = await plan(3);
    await news({ lines: [line({ quantity: 2 })], updatedAt: minutes(5) });
    await track(shipmentIds[0]);
    expect(await push()).toBe("confirmed");
    expect(marketplace.told[0]?.parcels[0]?.lines).toMatchObject([{ quantity: 2 }]);
  });

  it("are held by a problem like everything that has not left", async () => {
    const { shipmentIds } = await plan(3);
    await news({ lines: [line()], openRequests: ["cancellation"], updatedAt: minutes(5) });
    await expect(track(shipmentIds[0])).rejects.toMatchObject({ detail: { reason: "cannot_ship_blocked" } });
    expect(await track(shipmentIds[0], { refuse: ["cancellation"] })).toMatchObject({ number: 1 });
  });

  it("of a cancelled order are taken back", async () => {
    await plan(3);
    await news({ status: "cancelled", updatedAt: minutes(5) });
    expect(await read(ctx, (tx) => tx.select().from(shipments))).toEqual([]);
  });

  it("of another organization are not there", async () => {
    const { shipmentIds } = await plan(3);
    const other = await world.organization("Other");
    const theirs = { shipmentId: shipmentIds[0] ?? "", carrier: "ups", trackingNumber: "1Z001" } as const;
    await expect(shipPlanned(other, theirs)).rejects.toMatchObject({ code: "not_found" });
    await expect(dropPlan(other, shipmentIds[0] as ShipmentId)).rejects.toMatchObject({ code: "not_found" });
  });
});
