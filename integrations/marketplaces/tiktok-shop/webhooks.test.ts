import { describe, expect, it } from "vitest";
import { tiktokShop } from ".";
import { hmacKey, toHex } from "./client";
import { complaining, config, credentials, scriptedShop, succeeding } from "./fixtures/scripted-shop";
import subscriptions from "./fixtures/subscriptions.json";

const bytes = (text: string) => new TextEncoder().encode(text);

function receive(rawBody: Uint8Array, authorization: string | null, keys = {}) {
  const { webhooks } = tiktokShop({ ...config, ...keys });
  if (!webhooks) throw new Error("the marketplace sends webhooks");
  return webhooks.receive(rawBody, new Headers(authorization === null ? {} : { authorization }));
}

/** Signs as documented: key, then the raw body. */
async function signed(rawBody: Uint8Array) {
  const message = new Uint8Array([...bytes(config.appKey), ...rawBody]);
  return toHex(await crypto.subtle.sign("HMAC", await hmacKey(config.appSecret), message));
}

async function received(envelope: object | string) {
  const rawBody = bytes(typeof envelope === "string" ? envelope : JSON.stringify(envelope));
  return receive(rawBody, await signed(rawBody));
}

/** The first is the official example; the others were computed with public clients that agree on it. */
const official = {
  keys: { appKey: "abcdef", appSecret: "123" },
  body: '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}',
  authorization: "5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05",
};
const ours = {
  keys: {},
  body: '{"type":1,"tts_notification_id":"7600000000000000001","shop_id":"7495000000000000001","timestamp":1767225605,"data":{"is_on_hold_order":false,"order_id":"577000000000000001","order_status":"AWAITING_SHIPMENT","update_time":1767225600}}',
  authorization: "1f08a50ff7fed9da9e554c0929a7615467e944d44978620bd2bbce0ed22b4ec0",
};
const numericId = {
  keys: {},
  body: '{"type":5,"tts_notification_id":"7600000000000000002","shop_id":"7495000000000000001","timestamp":1767225610,"data":{"product_id":1729000000000000001,"status":"PRODUCT_STATUS_CHANGED","update_time":1767225609}}',
  authorization: "c97e2f25e2e36216c5f4c783e9531293f9d4abb12e0030396b17f4a116c9201e",
};

describe("the signature", () => {
  it.each([
    [official, "7380066284010030890"],
    [ours, "7600000000000000001"],
    [numericId, "7600000000000000002"],
  ])("of a published delivery is theirs", async ({ keys, body, authorization }, deliveryId) => {
    expect(await receive(bytes(body), authorization, keys)).toMatchObject({ deliveryId });
  });

  it.each([
    ["none", null],
    ["another", ours.authorization.replace("1f", "2f")],
    ["a shorter one", ours.authorization.slice(0, -2)],
    ["the right one in upper case", ours.authorization.toUpperCase()],
    ["words", "Bearer of bad news"],
  ])("is not theirs when it is %s", async (_, authorization) => {
    expect(await receive(bytes(ours.body), authorization)).toBeNull();
  });

  it("covers every byte of the body", async () => {
    expect(await receive(bytes(`${ours.body} `), ours.authorization)).toBeNull();
  });
});

describe("what a delivery tells us to look at", () => {
  const changed = (...platformOrderIds: string[]) => ({ kind: "order_changed", platformOrderIds });
  const one = { order_id: "578100000000000701" };

  it.each([
    ["order status", 1, { ...one, order_status: "CANCEL" }, changed(one.order_id)],
    ["recipient address", 3, one, changed(one.order_id)],
    ["cancellation", 11, { ...one, cancel_status: "CANCELLATION_REQUEST_PENDING" }, changed(one.order_id)],
    ["return", 12, { ...one, return_status: "RETURN_OR_REFUND__REQUEST_CANCELLED" }, changed(one.order_id)],
    [
      "packages",
      4,
      {
        sc_type: "COMBINE",
        package_list: [{ package_id: "9", order_id_list: ["1", "2"] }, { order_id_list: ["2"] }],
      },
      changed("1", "2"),
    ],
    ["deauthorization", 6, { message: "…" }, { kind: "grant_lost" }],
    ["expiring", 7, { message: "…", expiration_time: "1774588800" }, { kind: "grant_expiring" }],
    ["a product", 5, { product_id: 1 }, { kind: "other", topic: "5" }],
    ["an order status without its order", 1, { id: "1" }, { kind: "other", topic: "1" }],
    ["package news without orders", 4, { package_list: [] }, { kind: "other", topic: "4" }],
    ["a topic of tomorrow", 901, null, { kind: "other", topic: "901" }],
  ])("%s (type %i)", async (_, type, data, notice) => {
    const delivery = await received({ type, tts_notification_id: "76", shop_id: "7498", timestamp: 1, data });
    expect(delivery).toEqual({ deliveryId: "76", shopId: "7498", region: null, accountId: null, notice });
  });

  it("keeps ids beyond 2^53 that come as numbers", async () => {
    const body =
      '{"type":1,"tts_notification_id":7600000000000000009,"shop_id":7498800000000000011,"data":{"order_id":578100000000000701}}';
    expect(await received(body)).toMatchObject({
      deliveryId: "7600000000000000009",
      shopId: "7498800000000000011",
      notice: changed("578100000000000701"),
    });
  });

  it("belongs to the account where no shop is named", async () => {
    const envelope = { type: 68, tts_notification_id: "76", seller_open_id: "heronOpenId01", data: {} };
    expect(await received(envelope)).toMatchObject({ shopId: null, accountId: "heronOpenId01" });
  });

  it("has the same id twice when it comes twice without one, and another for other bytes", async () => {
    const envelope = { type: 3, shop_id: "7498", timestamp: 1, data: one };
    const [first, second, other] = await Promise.all([
      received(envelope),
      received(envelope),
      received({ ...envelope, timestamp: 2 }),
    ]);
    expect(first?.deliveryId).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(second?.deliveryId).toBe(first?.deliveryId);
    expect(other?.deliveryId).not.toBe(first?.deliveryId);
  });

  it.each([["not JSON"], ["[]"], ['{"type":"one"}']])(
    "is kept when it is theirs but says %s",
    async (body) => {
      expect(await received(body)).toMatchObject({
        shopId: null,
        notice: { kind: "other", topic: "unreadable" },
      });
    },
  );
});

describe("subscribing", () => {
  const address = "https://oms.example.com/api/webhooks/tiktok-shop";
  const subscribing = (...answers: Parameters<typeof scriptedShop>) => {
    const { shop, sent } = scriptedShop(...answers);
    return { done: shop.webhooks?.subscribe(credentials, address), sent };
  };

  it("asks for the topics that are missing, each by itself", async () => {
    const { done, sent } = subscribing({ body: subscriptions }, ...Array(6).fill(succeeding({})));
    await done;
    expect(sent.map(({ method, url }) => `${method} ${url.pathname}`)).toEqual([
      "GET /event/202309/webhooks",
      ...Array(6).fill("PUT /event/202309/webhooks"),
    ]);
    expect(sent.slice(1).map(({ body }) => JSON.parse(body ?? ""))).toEqual(
      [
        "RECIPIENT_ADDRESS_UPDATE",
        "PACKAGE_UPDATE",
        "SELLER_DEAUTHORIZATION",
        "UPCOMING_AUTHORIZATION_EXPIRATION",
        "CANCELLATION_STATUS_CHANGE",
        "RETURN_STATUS_CHANGE",
      ].map((event_type) => ({ address, event_type })),
    );
  });

  it("reads their complaint", async () => {
    const { done } = subscribing(
      { body: subscriptions },
      complaining(36009004, "param body.address is missing"),
    );
    await expect(done).rejects.toMatchObject({ kind: "rejected" });
  });
});
