import { describe, expect, it } from "vitest";
import address from "./fixtures/address.json";
import order from "./fixtures/order.json";
import local from "./fixtures/order-local.json";
import {
  asked,
  complaining,
  credentials,
  localCredentials,
  scriptedMall,
  succeeding,
  typesOf,
} from "./fixtures/scripted-mall";
import shipments from "./fixtures/shipments.json";

const window = { from: new Date("2025-12-30T06:00:00.900Z"), to: new Date("2025-12-31T07:30:00.100Z") };
const [start, end] = [1_767_074_400, 1_767_166_199];

const page = (totalItemNum: number, ...pageItems: unknown[]) => succeeding({ totalItemNum, pageItems });
const named = (parentOrderSn: string) => ({
  ...order,
  parentOrderMap: { ...order.parentOrderMap, parentOrderSn },
});

describe("orders changed since", () => {
  it("NIWO-TEMU-27: asks by update time, in seconds that are over, for both who may fulfil", async () => {
    const { mall, sent } = scriptedMall(page(1, order));
    await mall.orders.changedSince(credentials, window, null);
    expect(asked(sent[0])).toEqual({
      url: "https://openapi-b-us.temu.com/openapi/router",
      type: "bg.order.list.v2.get",
      token: "uplQuaysideOrders",
      fields: {
        updateAtStart: start,
        updateAtEnd: end,
        sortby: "updateTime",
        pageNumber: 1,
        pageSize: 100,
        fulfillmentTypeList: ["fulfillBySeller", "fulfillByCooperativeWarehouse"],
      },
    });
  });

  it("asks every region at its own gateway", async () => {
    const { mall, sent } = scriptedMall(page(0));
    await mall.orders.changedSince({ ...credentials, site: "eu", region: "EU" }, window, null);
    expect(sent[0]?.url.host).toBe("openapi-b-eu.temu.com");
  });

  it("never asks beyond the present, where orders would shift the pages while they are read", async () => {
    const { mall, sent } = scriptedMall(page(0));
    await mall.orders.changedSince(credentials, { ...window, to: new Date("2026-01-09") }, null);
    expect(asked(sent[0]).fields.updateAtEnd).toBe(1_767_225_600);
  });

  it("gives the oldest change first, from the last page to the first", async () => {
    const { mall, sent } = scriptedMall(
      page(201, named("PO-211-3")),
      page(201, named("PO-211-1")),
      page(200, named("PO-211-2"), named("PO-211-1b")),
      page(200, named("PO-211-4"), named("PO-211-3")),
    );
    const seen: (string | null)[] = [];
    for (let next: string | null = null, turns = 0; turns === 0 || next !== null; turns++) {
      const { items, next: following } = await mall.orders.changedSince(credentials, window, next);
      seen.push(...items.map((item) => (item.outcome === "read" ? item.order.platformOrderId : null)));
      next = following;
    }
    expect(seen).toEqual(["PO-211-1", "PO-211-1b", "PO-211-2", "PO-211-3", "PO-211-4"]);
    expect(sent.map((request) => asked(request).fields.pageNumber)).toEqual([1, 3, 2, 1]);
    expect(sent.map((request) => asked(request).fields.updateAtEnd)).toEqual([end, end, end, end]);
  });

  it("asks nothing for a window without a second in it", async () => {
    const { mall, sent } = scriptedMall();
    const empty = { from: window.from, to: new Date(window.from.getTime() + 50) };
    expect(await mall.orders.changedSince(credentials, empty, null)).toEqual({ items: [], next: null });
    expect(sent).toEqual([]);
  });

  it("does not take an answer without a list for an empty one", async () => {
    const { mall } = scriptedMall(succeeding(null));
    await expect(mall.orders.changedSince(credentials, window, null)).rejects.toMatchObject({
      kind: "unavailable",
      detail: { code: "no_result" },
    });
  });

  it("does not take a full page without a total for all there is", async () => {
    const full = Array.from({ length: 100 }, (_, index) => named(`PO-211-${index}`));
    const { mall } = scriptedMall(succeeding({ totalItemNum: null, pageItems: full }));
    await expect(mall.orders.changedSince(credentials, window, null)).rejects.toMatchObject({
      kind: "unavailable",
      detail: { code: "no_total" },
    });
    const few = scriptedMall(succeeding({ pageItems: [order] }));
    expect(await few.mall.orders.changedSince(credentials, window, null)).toMatchObject({
      items: [{ outcome: "read" }],
      next: null,
    });
  });

  it("reads the others when one order is not understood", async () => {
    const strange = {
      ...order,
      parentOrderMap: { ...named("PO-211-9").parentOrderMap, parentOrderStatus: 77, regionName2: "Oregon" },
    };
    const nameless = { ...order, parentOrderMap: { ...order.parentOrderMap, parentOrderSn: null } };
    const { mall } = scriptedMall(page(3, order, strange, nameless));
    const { items } = await mall.orders.changedSince(credentials, window, null);
    expect(items).toMatchObject([
      {
        outcome: "unreadable",
        platformOrderId: null,
        reason: expect.stringContaining("parentOrderMap.parentOrderSn"),
      },
      { outcome: "unreadable", platformOrderId: "PO-211-9", reason: 'unknown status "77"' },
      { outcome: "read", order: { platformOrderId: "PO-211-20000000000000701" } },
    ]);
    const [, unread] = items;
    expect(unread?.outcome === "unreadable" && unread.payload).not.toContain("Oregon");
  });

  it("reads an order again whose labels were lost, once", async () => {
    const bare = { ...order, parentOrderMap: { ...order.parentOrderMap, parentOrderLabel: [] } };
    const { mall, sent } = scriptedMall(page(1, bare), page(1, order));
    const { items } = await mall.orders.changedSince(credentials, window, null);
    expect(items).toMatchObject([
      { order: { notices: expect.arrayContaining([{ kind: "soon_overdue", detail: "" }]) } },
    ]);
    expect(asked(sent[1]).fields).toMatchObject({ parentOrderSnList: ["PO-211-20000000000000701"] });

    const never = scriptedMall(page(1, bare), page(1, bare));
    expect(await never.mall.orders.changedSince(credentials, window, null)).toMatchObject({
      items: [{ outcome: "read" }],
    });
  });

  it("asks how much left where a line left in part, and by when a wish to cancel must be answered", async () => {
    const createAtMillis = 1_771_998_000_000;
    const parentOrderSn = local.parentOrderMap.parentOrderSn;
    const cases = { total: 1, data: [{ afterSalesInfoList: [{ parentOrderSn, createAtMillis }] }] };
    const { mall, sent } = scriptedMall(page(1, local), succeeding(cases), succeeding(shipments));
    const { items } = await mall.orders.changedSince(localCredentials, window, null);
    expect(typesOf(sent)).toEqual([
      "bg.order.list.v2.get",
      "bg.aftersales.cancel.list.get",
      "bg.logistics.shipment.v2.get",
    ]);
    expect(asked(sent[1]).fields).toMatchObject({
      afterSalesStatusGroup: 8,
      parentOrderSnList: [parentOrderSn],
    });
    expect(asked(sent[2]).fields).toEqual({ parentOrderSn, orderSn: "211-20000000000000803" });
    expect(items).toMatchObject([
      {
        order: {
          cancelAnswerBy: new Date(createAtMillis + 86_400_000),
          lines: [{ shippedQuantity: 1 }, { shippedQuantity: 3 }],
        },
      },
    ]);
  });

  it("NIWO-TEMU-11: reads the others when what left of one order may not be asked, and names the permission", async () => {
    const parentOrderMap = { ...local.parentOrderMap, parentOrderSn: "PO-211-5" };
    const orderList = local.orderList.filter(({ orderSn }) => orderSn !== "211-20000000000000803");
    const pages = page(2, { parentOrderMap, orderList }, local);
    const { mall } = scriptedMall(pages, succeeding(null), complaining(3_000_032));
    const { items } = await mall.orders.changedSince(localCredentials, window, null);
    expect(items).toMatchObject([
      {
        outcome: "unreadable",
        platformOrderId: local.parentOrderMap.parentOrderSn,
        reason: "the permission bg.logistics.shipment.v2.get is missing",
      },
      { outcome: "read", order: { platformOrderId: "PO-211-5" } },
    ]);
  });

  it("reads the page again when what left of one order cannot be asked at the moment", async () => {
    const { mall } = scriptedMall(page(1, local), succeeding(null), complaining(3_000_034));
    await expect(mall.orders.changedSince(localCredentials, window, null)).rejects.toMatchObject({
      kind: "auth_revoked",
    });
  });

  it.each([[3_000_032], [3_000_003]])(
    "goes on without the deadline when that list answers %i",
    async (code) => {
      const { mall } = scriptedMall(page(1, local), complaining(code), succeeding(null));
      const { items } = await mall.orders.changedSince(localCredentials, window, null);
      expect(items).toMatchObject([
        { order: { openRequests: ["cancellation", "risk_review"], cancelAnswerBy: null } },
      ]);
    },
  );

  it("reads their complaint", async () => {
    const { mall } = scriptedMall(complaining(3_000_034, "Expired."));
    await expect(mall.orders.changedSince(credentials, window, null)).rejects.toMatchObject({
      kind: "auth_revoked",
      detail: { code: "3000034", requestId: "us-72", loss: "ended" },
    });
  });
});

describe("orders by number", () => {
  it("are asked for together and read each", async () => {
    const { mall, sent } = scriptedMall(page(1, order));
    const readings = await mall.orders.get(credentials, ["PO-211-20000000000000701", "PO-211-0"]);
    expect(asked(sent[0]).fields).toMatchObject({
      parentOrderSnList: ["PO-211-20000000000000701", "PO-211-0"],
    });
    expect(readings).toMatchObject([{ order: { platformOrderId: "PO-211-20000000000000701" } }]);
  });

  it("are not asked for when there are none, and read their complaint", async () => {
    const { mall, sent } = scriptedMall(complaining(3_000_032));
    expect(await mall.orders.get(credentials, [])).toEqual([]);
    expect(sent).toEqual([]);
    await expect(mall.orders.get(credentials, ["PO-211-1"])).rejects.toMatchObject({
      detail: { permission: "bg.order.list.v2.get" },
    });
  });
});

describe("the buyer", () => {
  const told = async (result: unknown, platformOrderId = "PO-211-20000000000000701") => {
    const { mall, sent } = scriptedMall(succeeding(result));
    return { buyer: await mall.orders.buyer?.(credentials, platformOrderId), sent };
  };

  it("is asked for by order, with number and extension of the phone in one", async () => {
    const { buyer, sent } = await told(address);
    expect(asked(sent[0])).toMatchObject({
      type: "bg.order.shippinginfo.v2.get",
      fields: { parentOrderSn: "PO-211-20000000000000701" },
    });
    expect(buyer).toEqual({
      name: "Odile Farrow",
      phone: "12025550147-7731",
      country: "US",
      state: "Oregon",
      city: "Astoria",
      postalCode: "97103",
      street: "14 Pier Road, Flat 3",
      isMasked: false,
    });
  });

  it.each([
    ["Canada", "PO-211-1", "CA"],
    ["germany", "PO-76-1", "DE"],
    ["Ruritania", "PO-210-1", "GB"],
    ["", "PO-0-1", ""],
  ])("in %j of order %s lives in %j", async (regionName1, platformOrderId, country) => {
    expect((await told({ ...address, regionName1 }, platformOrderId)).buyer?.country).toBe(country);
  });

  it("is masked when starred, and nobody when not told", async () => {
    expect((await told({ ...address, mobile: "1202****" })).buyer?.isMasked).toBe(true);
    expect((await told({ ...address, receiptName: "" })).buyer?.isMasked).toBe(true);
    expect((await told(null)).buyer).toBeNull();
    expect((await told({})).buyer).toBeNull();
  });

  it.each([[180_020_001], [180_020_030]])("is nobody where %i withholds the address", async (code) => {
    const { mall } = scriptedMall(complaining(code));
    expect(await mall.orders.buyer?.(credentials, "PO-211-1")).toBeNull();
  });

  it.each([
    [180_020_008, { kind: "rejected", detail: { code: "180020008" } }],
    [3_000_032, { kind: "rejected", detail: { permission: "bg.order.shippinginfo.v2.get" } }],
  ])("reads their complaint %i", async (code, expected) => {
    const { mall } = scriptedMall(complaining(code));
    await expect(mall.orders.buyer?.(credentials, "PO-211-1")).rejects.toMatchObject(expected);
  });
});
