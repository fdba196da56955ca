import { describe, expect, it } from "vitest";
import { scriptedRuntime } from "@/integrations/http/test/scripted-runtime";
import { type Fields, signature, temuClient } from "./client";
import { complaining, config, credentials, succeeding } from "./fixtures/scripted-mall";
import { wireNothing } from "./wire";

/** Worked examples; the same code of theirs reproduces both that their portals publish. */
const vectors: [string, string, Fields, string][] = [
  [
    "no business field",
    "s3cr3t-0000-example-alpha",
    {
      type: "bg.open.accesstoken.info.get",
      app_key: "demoappkey0001",
      access_token: "demotoken0001",
      timestamp: 1767225600,
      data_type: "JSON",
      version: "V1",
    },
    "D6FF78B456D85CC7C6864F3A9FC3B88B",
  ],
  [
    "numbers, a list and a boolean",
    "s3cr3t-0000-example-beta",
    {
      type: "bg.order.list.v2.get",
      app_key: "demoappkey0002",
      access_token: "demotoken0002",
      timestamp: 1767225660,
      data_type: "JSON",
      pageNumber: 1,
      pageSize: 100,
      parentOrderStatus: 2,
      updateAtStart: 1767052800,
      updateAtEnd: 1767225600,
      regionId: 211,
      fulfillmentTypeList: ["fulfillBySeller"],
      hasPreSaleOrder: false,
    },
    "3A788E0E10CF0E70F65B79D87252754E",
  ],
  [
    "nested objects in the order they are sent, and an empty list",
    "s3cr3t-0000-example-gamma",
    {
      type: "bg.logistics.shipment.v2.confirm",
      app_key: "demoappkey0003",
      access_token: "demotoken0003",
      timestamp: 1767225720,
      data_type: "JSON",
      sendType: 0,
      sendRequestList: [
        {
          trackingNumber: "1ZDEMO0000000001",
          carrierId: 700000001,
          selfShippingWarehouseId: "WH-00000000000000001",
          orderSendInfoList: [
            { parentOrderSn: "PO-211-00000000000000001", orderSn: "211-00000000000000011", quantity: 2 },
          ],
          confirmAcceptance: [],
        },
      ],
    },
    "769B1AFC899784DF3A3BA870F92EC83F",
  ],
  [
    "the headers of a file",
    "s3cr3t-0000-example-delta",
    {
      "toa-app-key": "demoappkey0004",
      "toa-access-token": "demotoken0004",
      "toa-random": "01234567890123456789012345678901",
      "toa-timestamp": "1767225780",
    },
    "B6F725019DBDCC86C123A3A1249DF492",
  ],
];

describe("signature", () => {
  it.each(vectors)("agrees on %s", (_, secret, fields, expected) => {
    expect(signature(secret, fields)).toBe(expected);
    expect(signature(secret, { ...fields, sign: "X", absent: undefined })).toBe(expected);
  });

  it("sorts keys by bytes: upper case, then the underscore, then lower case", () => {
    expect(signature("s", { a: "1", _: "2", B: "3" })).toBe(signature("s", { B: "3", _: "2", a: "1" }));
    expect(signature("", { B3_2a1: "" })).toBe(signature("", { a: "1", _: "2", B: "3" }));
  });
});

function calling(...answers: Parameters<typeof scriptedRuntime>) {
  const runtime = scriptedRuntime(...answers);
  const client = temuClient(config, runtime);
  return { runtime, client, caller: client.forOrders(credentials) };
}

const call = { type: "bg.x.get", effect: "read", fields: { b: 1, a: "x" }, answer: wireNothing } as const;

describe("a call", () => {
  it("goes to the gateway of the site, flat and signed", async () => {
    const { runtime, client, caller } = calling(succeeding(null));
    await client.call(caller, call);
    const [request] = runtime.sent;
    const { sign, ...body } = JSON.parse(request?.body ?? "");
    expect([request?.method, request?.url.href]).toEqual([
      "POST",
      "https://openapi-b-us.temu.com/openapi/router",
    ]);
    expect(request?.headers.get("content-type")).toBe("application/json");
    expect(body).toEqual({
      type: "bg.x.get",
      app_key: "qkus71",
      access_token: "uplQuaysideOrders",
      timestamp: 1_767_225_600,
      data_type: "JSON",
      b: 1,
      a: "x",
    });
    expect(sign).toBe(signature("us-secret-of-quayside-71", body));
  });

  it("asks for goods of a cross-border store at the partner gateway, of a local store at its own", () => {
    const { client } = calling();
    expect(client.forGoods(credentials).gateway).toBe("pa");
    expect(client.forGoods({ ...credentials, sellerType: "local" }).gateway).toBe("us");
    expect(() => client.forOrders({ ...credentials, site: "global" })).toThrowError(/no app/);
    expect(() => client.forOrders({ ...credentials, site: "mars" })).toThrowError(/no site/);
  });

  it("is signed anew when it is repeated", async () => {
    const { runtime, client, caller } = calling(complaining(4_000_000), succeeding(null));
    await client.call(caller, call);
    const [first, second] = runtime.sent.map(({ body }) => JSON.parse(body ?? ""));
    expect(runtime.slept).toHaveLength(1);
    expect(second.sign).toBe(signature("us-secret-of-quayside-71", second));
    expect(first.type).toBe(second.type);
  });

  it.each([
    [complaining(3_000_032), { kind: "rejected", detail: { permission: "bg.x.get", code: "3000032" } }],
    [complaining(3_000_034), { kind: "auth_revoked", detail: { loss: "ended" } }],
    [complaining(3_000_031), { kind: "auth_revoked", detail: { loss: "revoked" } }],
    [complaining(120_013_002, "token uplQuaysideOrders"), { detail: { words: "token [secret]" } }],
    [{ body: { success: true, errorCode: 3, result: {} } }, { kind: "rejected", detail: { code: "3" } }],
    [{ body: "<html>", status: 502 }, { kind: "outcome_unknown" }],
    [{ body: { hello: 1 } }, { kind: "outcome_unknown" }],
    [complaining(4_000_004), { kind: "rate_limited" }],
    [complaining(4_000_000), { kind: "outcome_unknown" }],
  ])("%# reads their complaint", async (answer, expected) => {
    const { client, caller } = calling(answer);
    await expect(client.call(caller, { ...call, effect: "write" })).rejects.toMatchObject(expected);
  });
});

describe("a file", () => {
  it("is asked for with signed headers, and comes as it is", async () => {
    const bytes = new TextEncoder().encode("%PDF-1.4 label");
    const { runtime, client, caller } = calling({
      body: bytes,
      headers: { "content-type": "application/pdf; charset=binary" },
    });
    const url = "https://openapi-b-us.temu.com/labels/71";
    expect(await client.file(caller, "file", url)).toEqual({ contentType: "application/pdf", bytes });
    const [request] = runtime.sent;
    const { "toa-sign": sign, ...headers } = Object.fromEntries(request?.headers ?? []);
    expect([request?.method, request?.url.href, sign]).toEqual([
      "GET",
      url,
      signature("us-secret-of-quayside-71", headers),
    ]);
    expect(headers["toa-random"]).toMatch(/^\d{32}$/);
  });

  it("that they refuse is a complaint in their envelope", async () => {
    const { client, caller } = calling({
      ...complaining(3_000_034),
      headers: { "content-type": "application/json" },
    });
    await expect(client.file(caller, "file", "https://openapi-b-us.temu.com/l")).rejects.toMatchObject({
      kind: "auth_revoked",
    });
  });
});
