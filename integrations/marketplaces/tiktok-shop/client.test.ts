import { describe, expect, it } from "vitest";
import { scriptedRuntime } from "@/integrations/http/test/scripted-runtime";
import { signature, tiktokShopClient } from "./client";
import { config, credentials, scriptedShop, succeeding } from "./fixtures/scripted-shop";
import { wireNothing, wireShops } from "./wire";

const appSecret = "4f1e0c77a9d24b0c9b6d5f3a2e1c8d70";
const app = { app_key: "6demo1key9a" };
const shop = { ...app, shop_cipher: "ROW_demoCipherAAAA0001" };

/** The first is the official worked example; the others were computed with public clients that agree on it. */
const vectors: [string, string, string, Record<string, string>, string | undefined, string][] = [
  [
    "the documentation's example",
    "e59af819cc",
    "/authorization/202309/shops",
    { app_key: "29a39d", timestamp: "1623812664" },
    undefined,
    "b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8",
  ],
  [
    "no shop, no body",
    appSecret,
    "/authorization/202309/shops",
    { ...app, timestamp: "1767225600" },
    undefined,
    "353299e2228ac24c2c0ec1bc2bac85bb12905277d6dc87b2258de65a75056ac7",
  ],
  [
    "a body, byte for byte",
    appSecret,
    "/order/202309/orders/search",
    { ...shop, timestamp: "1767225600", page_size: "50", sort_order: "ASC", sort_field: "update_time" },
    '{"order_status":"AWAITING_SHIPMENT","update_time_ge":1767139200,"update_time_lt":1767225600}',
    "999aa69720dfeff6a66bf96ab44a41ce35823f4d46b5e99260b46ceb12a25ffe",
  ],
  [
    "a list as one value, access_token left out",
    appSecret,
    "/order/202309/orders",
    {
      ...shop,
      access_token: "ROW_notSigned",
      ids: "577000000000000001,577000000000000002",
      timestamp: "1767225660",
    },
    undefined,
    "5419d1e2cfe7ed23d1a4427d44993c8ac42402b4e53d867e3bc6380ab64e3c51",
  ],
  [
    "a nested body",
    appSecret,
    "/product/202309/products/1729000000000000001/inventory/update",
    { ...shop, timestamp: "1767225720" },
    '{"skus":[{"id":"1729000000000000101","inventory":[{"warehouse_id":"7068517275539719942","quantity":37}]}]}',
    "d71e4345d5bf39c4ed76f0a6c24ba1613a6da57085588ffae6d9ca06eea74f5a",
  ],
  [
    "an empty object",
    appSecret,
    "/product/202309/products/search",
    { ...shop, timestamp: "1767225600", page_size: "50" },
    "{}",
    "b6a7f7225c9e0a9f87726cd3bb6f537fa4b2c37ef59aacba0c896a557c5caed6",
  ],
  [
    "a body of no length",
    appSecret,
    "/product/202309/products/search",
    { ...shop, timestamp: "1767225600", page_size: "50" },
    undefined,
    "16726d17c18e37b152a8ed1fa3ad6ea7a7e7a2e9b8ac6620c4317969251b075f",
  ],
];

describe("signature", () => {
  it.each(vectors)("agrees on %s", async (_, secret, path, query, body, expected) => {
    expect(await signature(secret, path, query, body)).toBe(expected);
  });
});

describe("a call", () => {
  it("sends the very bytes it signed, with the token in a header and the time of sending", async () => {
    const { shop, sent } = scriptedShop(succeeding({ orders: [], next_page_token: "" }));
    const window = { from: new Date(1_767_139_200_000), to: new Date(1_767_225_600_000) };
    await shop.orders.changedSince(credentials, window, "a+b/c==");
    const [request] = sent;
    if (!request) throw new Error("nothing was sent");
    const { sign, ...query } = Object.fromEntries(request.url.searchParams);
    expect(query).toMatchObject({ page_token: "a+b/c==", timestamp: "1767225600", app_key: "6demo1key9a" });
    expect(sign).toBe(await signature(appSecret, request.url.pathname, query, request.body ?? ""));
    expect(request.headers.get("x-tts-access-token")).toBe("ROW_heronAccess");
  });

  it("is signed anew when it is repeated", async () => {
    const runtime = scriptedRuntime({ status: 503, body: "" }, succeeding({}));
    const client = tiktokShopClient(config, runtime);
    const call = { operation: "x", effect: "read", method: "GET", path: "/x", answer: wireNothing } as const;
    runtime.sleep = async () => {
      runtime.now = () => 1_767_225_900_000;
    };
    await client.call(credentials, call);
    expect(runtime.sent.map(({ url }) => url.searchParams.get("timestamp"))).toEqual([
      "1767225600",
      "1767225900",
    ]);
  });

  it("reads success from the code alone, whatever the status says and the envelope leaves out", async () => {
    const runtime = scriptedRuntime({
      status: 500,
      body: { code: 0, request_id: null, data: { shops: null } },
    });
    const call = { operation: "x", effect: "read", method: "GET", path: "/x", answer: wireShops } as const;
    expect(await tiktokShopClient(config, runtime).call({ accessToken: "t" }, call)).toEqual({ shops: [] });
  });
});
