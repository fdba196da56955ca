import { createCipheriv, createHmac } from "node:crypto";
import { describe, expect, it } from "vitest";
import { temu } from ".";
import {
  asked,
  complaining,
  config,
  credentials,
  scriptedMall,
  succeeding,
  typesOf,
} from "./fixtures/scripted-mall";
import tokenInfo from "./fixtures/token-info.json";

const bytes = (text: string) => new TextEncoder().encode(text);

/** Computed from the published examples: one signs the header that the other leaves out. */
const published = {
  app: { appKey: "demoappkey0005", appSecret: "example-secret-0123456789" },
  headers: {
    "x-tm-app-key": "demoappkey0005",
    "x-tm-event-code": "bg_order_status_change_event",
    "x-tm-timestamp": "1767225600123",
    "x-tm-ext-param": "{}",
  },
  body: '{"eventData":"dr5ecT/SUpiDNemBtzMAxSC++eKIo9pStt1XRWM3yOem0cNKvThIkHBv8VC7Oo6oM4xCGVm3XKfm9EMtrDzKdNLcIiFdInEYWR5i3e3UmRKUVHMjkUGI6HuW55HszKvt5mXLE21oaK7mubNwv64LAU8icrpWYneeMzeGVI0jPkiH+4aguPuRyYq4ubIZkveV"}',
  withExtParam: "4dd9f3f2e2eff1373bacb825a4da732e7f5b2c743d74828664911168539c5ac4",
  withoutExtParam: "503ae52aebcab30c9b8682ebc159323290cfa6d48d454429d7be5be6e57fd662",
};

function receivePublished(signature: string | null, over: object = {}, body = published.body) {
  const apps = { us: { ...published.app, url: "https://us.example.com" } };
  const headers = { ...published.headers, ...over, ...(signature && { "x-tm-signature": signature }) };
  return temu({ ...config, apps }).webhooks?.receive(bytes(body), new Headers(headers));
}

describe("the signature", () => {
  it.each([[published.withExtParam], [published.withoutExtParam], [published.withExtParam.toUpperCase()]])(
    "of a published push is theirs: %s",
    async (signature) => {
      expect(await receivePublished(signature)).toMatchObject({
        shopId: "634418210000002",
        region: "US",
        notice: { kind: "order_changed", platformOrderIds: ["PO-211-10000000000000021"] },
      });
    },
  );

  it.each<[string, string | null, object?]>([
    ["none", null],
    ["another", published.withExtParam.replace("4d", "5d")],
    ["a shorter one", published.withExtParam.slice(2)],
    ["that of another moment", published.withExtParam, { "x-tm-timestamp": "1767225600124" }],
    ["that of another app", published.withExtParam, { "x-tm-app-key": "demoappkey0006" }],
  ])("is not theirs when it is %s", async (_, signature, over) => {
    expect(await receivePublished(signature, over)).toBeNull();
  });

  it.each([["{}"], ["not JSON"], ['{"eventData":"plain text"}'], ['{"eventData":"AAAA"}']])(
    "is not theirs over what was not encrypted as they do: %s",
    async (body) => {
      expect(await receivePublished(published.withExtParam, {}, body)).toBeNull();
    },
  );
});

/** Sealed as theirs are, for the app of a gateway. */
function sealed(event: string, text: string, gateway: "us" | "eu" | "pa" = "us", isEncrypted = true) {
  const app = config.apps[gateway];
  if (!app) throw new Error(`no app at ${gateway}`);
  const key = Buffer.from(app.appSecret).subarray(0, 16);
  const cipher = createCipheriv("aes-128-cbc", key, key);
  const eventData = isEncrypted ? cipher.update(text, "utf8", "base64") + cipher.final("base64") : text;
  const headers = { "x-tm-app-key": app.appKey, "x-tm-event-code": event, "x-tm-timestamp": "1771999200000" };
  const message = `eventData${text}${Object.entries(headers).flat().join("")}`;
  const sign = createHmac("sha256", app.appSecret).update(message).digest("hex");
  return temu(config).webhooks?.receive(
    bytes(JSON.stringify({ eventData })),
    new Headers({ ...headers, "x-tm-signature": sign }),
  );
}

const parent = "PO-210-20000000000000901";
const ofOrder = JSON.stringify({ mallId: 634500000000071, parentOrderSn: parent });

describe("a push", () => {
  it.each([
    ["bg_order_status_change_event", { kind: "order_changed", platformOrderIds: [parent] }],
    ["bg_trade_logistics_address_changed", { kind: "address_changed", platformOrderIds: [parent] }],
    ["bg_aftersales_status_change", { kind: "order_changed", platformOrderIds: [parent] }],
    ["bg_cancel_order_status_change", { kind: "order_changed", platformOrderIds: [parent] }],
    ["bg_event_of_tomorrow", { kind: "other", topic: "bg_event_of_tomorrow" }],
  ])("%s says what to look at", async (event, notice) => {
    expect(await sealed(event, ofOrder, "eu")).toEqual({
      deliveryId: expect.stringMatching(new RegExp(`^1771999200000:${event}:[0-9a-f]{64}$`)),
      shopId: "634500000000071",
      region: "EU",
      accountId: null,
      notice,
    });
  });

  it("is one delivery however often it comes, and two where anything differs", async () => {
    const id = async (text: string) => (await sealed("bg_order_status_change_event", text))?.deliveryId;
    expect(await id(ofOrder)).toBe(await id(ofOrder));
    expect(await id(ofOrder)).not.toBe(await id(ofOrder.replace("901", "902")));
  });

  it("without an order is kept, and so is one of a gateway without orders", async () => {
    expect(await sealed("bg_order_status_change_event", "{}")).toMatchObject({
      shopId: null,
      notice: { kind: "other", topic: "bg_order_status_change_event" },
    });
    expect(await sealed("bg_order_status_change_event", "[1]", "pa")).toMatchObject({ region: null });
  });

  it("may come in clear when their portal only tries the address", async () => {
    const test = await sealed("bg_open_event_test", '{"test":1}', "us", false);
    expect(test).toMatchObject({ notice: { kind: "other", topic: "bg_open_event_test" } });
    expect(await sealed("bg_order_status_change_event", ofOrder, "us", false)).toBeNull();
  });

  it("is answered with what they want to read", () => {
    expect(scriptedMall().mall.webhooks?.acknowledgement).toBe('{"result":{}}');
  });
});

describe("subscribing", () => {
  const subscribe = (...answers: Parameters<typeof scriptedMall>) => {
    const { mall, sent } = scriptedMall(...answers);
    return { done: mall.webhooks?.subscribe(credentials, "https://oms.example.com/hook"), sent };
  };

  it("permits what the app asked for and the seller allowed, and no more", async () => {
    const { done, sent } = subscribe(succeeding(tokenInfo), succeeding(true));
    await done;
    expect(asked(sent[1])).toMatchObject({
      type: "bg.tmc.message.update",
      fields: { permitEventCodeList: ["bg_order_status_change_event"] },
    });
  });

  it("asks for nothing when the seller allowed nothing", async () => {
    const { done, sent } = subscribe(succeeding({ ...tokenInfo, authEventCodeList: [] }));
    await done;
    expect(typesOf(sent)).toEqual(["bg.open.accesstoken.info.get"]);
  });

  it("reads their complaint", async () => {
    const { done } = subscribe(succeeding(tokenInfo), complaining(110_020_008));
    await expect(done).rejects.toMatchObject({ kind: "rejected", detail: { code: "110020008" } });
  });
});
