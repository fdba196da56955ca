import { describe, expect, it } from "vitest";
import order from "./fixtures/order.json";
import onHold from "./fixtures/order-on-hold.json";
import { complaining, credentials, scriptedShop, succeeding } from "./fixtures/scripted-shop";

const window = { from: new Date("2026-02-25T06:00:00.900Z"), to: new Date("2026-02-25T07:30:00.100Z") };

describe("orders changed since", () => {
  it("asks for whole seconds that are over, oldest change first", async () => {
    const { shop, sent } = scriptedShop(succeeding({ orders: [order], next_page_token: "", total_count: 1 }));
    await shop.orders.changedSince(credentials, window, null);
    expect(JSON.parse(sent[0]?.body ?? "")).toEqual({
      update_time_ge: 1_771_999_200,
      update_time_lt: 1_772_004_600,
    });
    expect(Object.fromEntries(sent[0]?.url.searchParams ?? [])).toMatchObject({
      page_size: "100",
      sort_field: "update_time",
      sort_order: "ASC",
      shop_cipher: "ROW_heronCipher11",
    });
  });

  it("calls the search, with the page it was given", async () => {
    const { shop, sent } = scriptedShop(succeeding({ orders: [order], next_page_token: "", total_count: 1 }));
    await shop.orders.changedSince(credentials, window, "pAge+/=");
    expect(sent[0]).toMatchObject({ method: "POST" });
    expect(sent[0]?.url.origin).toBe("https://open-api.tiktokglobalshop.com");
    expect(sent[0]?.url.pathname).toBe("/order/202309/orders/search");
    expect(sent[0]?.url.searchParams.get("page_token")).toBe("pAge+/=");
  });

  it("reads the others when one order is not understood, and blanks the buyer in what it keeps", async () => {
    const strange = { ...order, id: "578100000000000799", status: "IN_ARBITRATION" };
    const nameless = { ...order, id: 5781 };
    const { shop } = scriptedShop(
      succeeding({ orders: [order, strange, nameless, onHold], next_page_token: "n2" }),
    );
    const { items, next } = await shop.orders.changedSince(credentials, window, null);
    expect(next).toBe("n2");
    expect(items).toMatchObject([
      { outcome: "read", order: { platformOrderId: "578100000000000701" } },
      {
        outcome: "unreadable",
        platformOrderId: "578100000000000799",
        reason: 'unknown status "IN_ARBITRATION"',
      },
      { outcome: "unreadable", platformOrderId: null, reason: expect.stringContaining("id:") },
      { outcome: "read", order: { platformOrderId: "578100000000000702", status: "on_hold" } },
    ]);
    const payloads = items.flatMap((item) => (item.outcome === "unreadable" ? [item.payload] : []));
    expect(payloads.join()).toContain("IN_ARBITRATION");
    expect(payloads.join()).not.toMatch(/Maud|Tern|7700900555|Ring twice|relay/);
  });

  it.each([[""], [undefined], [null]])("ends at a page whose next token is %o", async (next_page_token) => {
    const { shop } = scriptedShop(succeeding({ orders: [], next_page_token }));
    expect(await shop.orders.changedSince(credentials, window, "last")).toEqual({ items: [], next: null });
  });

  it("refuses a token that leads to its own page, which would never end", async () => {
    const { shop } = scriptedShop(succeeding({ orders: [], next_page_token: "same" }));
    await expect(shop.orders.changedSince(credentials, window, "same")).rejects.toMatchObject({
      kind: "unreadable",
    });
  });

  it("asks nothing for a window without a second in it", async () => {
    const { shop, sent } = scriptedShop();
    const empty = { from: window.from, to: new Date(window.from.getTime() + 50) };
    expect(await shop.orders.changedSince(credentials, empty, null)).toEqual({ items: [], next: null });
    expect(sent).toEqual([]);
  });

  it("reads their complaint", async () => {
    const { shop } = scriptedShop(complaining(105002, "Expired credentials.", 401));
    await expect(shop.orders.changedSince(credentials, window, null)).rejects.toMatchObject({
      kind: "auth_expired",
      detail: { code: "105002", requestId: "20260225070000HERON0101" },
    });
  });
});

describe("orders by id", () => {
  it("asks for all at once and reads each", async () => {
    const { shop, sent } = scriptedShop(succeeding({ orders: [order, onHold] }));
    const readings = await shop.orders.get(credentials, [order.id, onHold.id]);
    expect(sent[0]).toMatchObject({ method: "GET", body: null });
    expect(sent[0]?.url.pathname).toBe("/order/202507/orders");
    expect(sent[0]?.url.searchParams.get("ids")).toBe("578100000000000701,578100000000000702");
    expect(readings).toMatchObject([{ outcome: "read" }, { outcome: "read" }]);
  });

  it("asks one by one when one of them belongs to somebody else", async () => {
    const { shop, sent } = scriptedShop(
      complaining(21008111),
      succeeding({ orders: [order] }),
      complaining(21008111),
    );
    const readings = await shop.orders.get(credentials, [order.id, "999"]);
    expect(sent.map(({ url }) => url.searchParams.get("ids"))).toEqual([`${order.id},999`, order.id, "999"]);
    expect(readings).toMatchObject([{ outcome: "read", order: { platformOrderId: order.id } }]);
  });

  it("asks nothing for no ids, and reads their complaint", async () => {
    const { shop, sent } = scriptedShop(complaining(105005, "Access denied.", 401));
    expect(await shop.orders.get(credentials, [])).toEqual([]);
    expect(sent).toEqual([]);
    await expect(shop.orders.get(credentials, ["1"])).rejects.toMatchObject({ kind: "rejected" });
  });
});
