import { beforeEach, describe, expect, it } from "vitest";
import { inbox, orders } from "@/db/schema";
import type { StoreId } from "@/domain/ids";
import type { WebhookDelivery } from "@/integrations/marketplaces/marketplace";
import { read } from "../change";
import type { Ctx } from "../context";
import { fakeMarketplace } from "../test/fake-marketplace";
import { reading } from "../test/marketplace-order";
import { testWorld } from "../test/world";
import { answerWebhook, handleWebhook, receiveWebhook, sweepInbox } from ".";

const marketplace = fakeMarketplace();
let delivery: WebhookDelivery | null = null;
marketplace.webhooks = { receive: async () => delivery, subscribe: async () => undefined };
const world = await testWorld([marketplace]);
let ctx: Ctx;
let storeId: StoreId;
let shop = 0;

beforeEach(async () => {
  ctx = await world.organization();
  shop += 1;
  storeId = await world.store(ctx, { shopId: `shop-${shop}` });
  marketplace.readings = [reading()];
  delivery = {
    deliveryId: "d1",
    shopId: `shop-${shop}`,
    region: null,
    accountId: null,
    notice: { kind: "order_changed", platformOrderIds: ["577000000000000001"] },
  };
});

const receive = () => receiveWebhook(world.services, "fake", new Uint8Array(), new Headers());
const kept = () => read(ctx, (tx) => tx.select().from(inbox));
const post = () =>
  answerWebhook(world.services, "fake", new Request("http://localhost", { method: "POST", body: "{}" }));

describe("a webhook", () => {
  it("is kept once under the sender's id, however often it comes, and asks for its work once", async () => {
    world.sent.length = 0;
    expect(await receive()).toEqual({ kept: 1 });
    expect(await receive()).toEqual({ kept: 0 });
    expect(await kept()).toHaveLength(1);
    expect(world.sent.map(({ name }) => name)).toEqual(["webhook/received"]);
  });

  it("that is forged is answered 401 and leaves nothing", async () => {
    delivery = null;
    expect((await post()).status).toBe(401);
    expect(await kept()).toEqual([]);
  });

  it("of a shop that nobody connected is answered, or it would come again for hours", async () => {
    if (delivery) delivery = { ...delivery, shopId: "unknown" };
    expect((await post()).status).toBe(200);
  });

  it("is answered with an error when it could not be kept, so that it comes again", async () => {
    const broken = {
      ...world.services,
      db: { ...world.services.db, withoutOrganization: () => Promise.reject(new Error("down")) },
    };
    const request = new Request("http://localhost", { method: "POST", body: "{}" });
    expect((await answerWebhook(broken, "fake", request)).status).toBe(500);
  });

  it("is never believed: the order is asked for, and imported once for any number of notices", async () => {
    await receive();
    const [webhook] = await kept();
    if (!webhook) throw new Error("nothing kept");
    await handleWebhook(ctx, webhook.id);
    await handleWebhook(ctx, webhook.id);
    expect(await read(ctx, (tx) => tx.select().from(orders))).toHaveLength(1);
    expect((await kept())[0]?.handledAt).not.toBeNull();
  });

  it("whose order cannot be read yet is tried again", async () => {
    marketplace.readings = [];
    await receive();
    const [webhook] = await kept();
    if (!webhook) throw new Error("nothing kept");
    await expect(handleWebhook(ctx, webhook.id)).rejects.toMatchObject({ kind: "unavailable" });
    expect((await kept())[0]?.handledAt).toBeNull();
  });

  it("that a crash left unhandled is found by the sweeper", async () => {
    await receive();
    world.sent.length = 0;
    world.advance(16 * 60_000);
    await sweepInbox(world.services);
    expect(world.sent.filter(({ data }) => data.storeId === storeId)).toMatchObject([
      { name: "webhook/received" },
    ]);
  });
});
