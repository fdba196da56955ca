import { expect, it } from "vitest";
import { signRequest, signWebhook } from "./sign";

const secret = "4f1e0c77a9d24b0c9b6d5f3a2e1c8d70";
const app = { app_key: "6demo1key9a" };
const shop = { ...app, shop_cipher: "ROW_demoCipherAAAA0001" };

/** Published examples, recomputed with several public clients. */
const vectors = [
  {
    name: "the official example",
    secret: "e59af819cc",
    path: "/authorization/202309/shops",
    query: { app_key: "29a39d", timestamp: "1623812664" },
    sign: "b596b73e0cc6de07ac26f036364178ab16b0a907af13d43f0a0cd2345f582dc8",
  },
  {
    name: "GET without cipher and body",
    secret,
    path: "/authorization/202309/shops",
    query: { ...app, timestamp: "1767225600" },
    sign: "353299e2228ac24c2c0ec1bc2bac85bb12905277d6dc87b2258de65a75056ac7",
  },
  {
    name: "POST with a body",
    secret,
    path: "/order/202309/orders/search",
    query: {
      ...shop,
      timestamp: "1767225600",
      page_size: "50",
      sort_order: "ASC",
      sort_field: "update_time",
    },
    body: '{"order_status":"AWAITING_SHIPMENT","update_time_ge":1767139200,"update_time_lt":1767225600}',
    sign: "999aa69720dfeff6a66bf96ab44a41ce35823f4d46b5e99260b46ceb12a25ffe",
  },
  {
    name: "several ids, and an access token that does not count",
    secret,
    path: "/order/202309/orders",
    query: {
      ...shop,
      access_token: "ROW_notSigned",
      ids: "577000000000000001,577000000000000002",
      timestamp: "1767225660",
    },
    sign: "5419d1e2cfe7ed23d1a4427d44993c8ac42402b4e53d867e3bc6380ab64e3c51",
  },
  {
    name: "an id in the path",
    secret,
    path: "/product/202309/products/1729000000000000001/inventory/update",
    query: { ...shop, timestamp: "1767225720" },
    body: '{"skus":[{"id":"1729000000000000101","inventory":[{"warehouse_id":"7068517275539719942","quantity":37}]}]}',
    sign: "d71e4345d5bf39c4ed76f0a6c24ba1613a6da57085588ffae6d9ca06eea74f5a",
  },
  {
    name: "multipart, whose body is not signed",
    secret,
    path: "/product/202309/images/upload",
    query: { ...app, timestamp: "1767225780" },
    contentType: "multipart/form-data; boundary=xyz",
    body: "--xyz",
    sign: "6f39a13490c3610948e1f92c08f7ecf938e69f957f6a2b9cdb4b85bacb30181a",
  },
  {
    name: "an empty object, which is two bytes",
    secret,
    path: "/product/202309/products/search",
    query: { ...shop, timestamp: "1767225600", page_size: "50" },
    body: "{}",
    sign: "b6a7f7225c9e0a9f87726cd3bb6f537fa4b2c37ef59aacba0c896a557c5caed6",
  },
  {
    name: "a body of no length",
    secret,
    path: "/product/202309/products/search",
    query: { ...shop, timestamp: "1767225600", page_size: "50" },
    sign: "16726d17c18e37b152a8ed1fa3ad6ea7a7e7a2e9b8ac6620c4317969251b075f",
  },
];

it.each(vectors)("signs $name", ({ secret: key, path, query, body, contentType, sign }) => {
  const parts = {
    secret: key,
    path,
    query: new URLSearchParams({ ...query, sign: "whatever" }),
    contentType: contentType ?? "application/json",
    rawBody: Buffer.from(body ?? ""),
  };
  expect(signRequest(parts)).toBe(sign);
});

it("signs repeated parameters like comma-joined ones", () => {
  const query = new URLSearchParams({ ...shop, timestamp: "1767225660" });
  query.append("ids", "577000000000000001");
  query.append("ids", "577000000000000002");
  const parts = {
    secret,
    path: "/order/202309/orders",
    query,
    contentType: undefined,
    rawBody: Buffer.alloc(0),
  };
  expect(signRequest(parts)).toBe("5419d1e2cfe7ed23d1a4427d44993c8ac42402b4e53d867e3bc6380ab64e3c51");
});

const webhookVectors = [
  {
    name: "the official example",
    key: "abcdef",
    secret: "123",
    body: '{"type":1,"tts_notification_id":"7380066284010030890","shop_id":"7495540735365777507","timestamp":1718305585,"data":{"is_on_hold_order":true,"order_id":"576653688135258178","order_status":"UNPAID","update_time":1718305585}}',
    authorization: "5dec0f11ec2f6783b8deee53c9ffbf8d024302f7c7e7fa55a35d17629031ac05",
  },
  {
    name: "an order status",
    key: "6demo1key9a",
    secret,
    body: '{"type":1,"tts_notification_id":"7600000000000000001","shop_id":"7495000000000000001","timestamp":1767225605,"data":{"is_on_hold_order":false,"order_id":"577000000000000001","order_status":"AWAITING_SHIPMENT","update_time":1767225600}}',
    authorization: "1f08a50ff7fed9da9e554c0929a7615467e944d44978620bd2bbce0ed22b4ec0",
  },
  {
    name: "an id sent as a number",
    key: "6demo1key9a",
    secret,
    body: '{"type":5,"tts_notification_id":"7600000000000000002","shop_id":"7495000000000000001","timestamp":1767225610,"data":{"product_id":1729000000000000001,"status":"PRODUCT_STATUS_CHANGED","update_time":1767225609}}',
    authorization: "c97e2f25e2e36216c5f4c783e9531293f9d4abb12e0030396b17f4a116c9201e",
  },
];

it.each(webhookVectors)(
  "signs the webhook of $name",
  ({ key, secret: webhookSecret, body, authorization }) => {
    expect(signWebhook(key, webhookSecret, body)).toBe(authorization);
  },
);
