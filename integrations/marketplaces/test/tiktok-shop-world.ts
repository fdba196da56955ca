import { z } from "zod";
import { localServer } from "@/integrations/http/test/local-server";
import { startSimulator } from "@/simulator/server";
import type { AuthorizedPlace, Marketplace } from "../marketplace";
import { type MarketplaceSettings, marketplaceConfigs } from "../registry";
import type { ContractFault, ContractStore, ContractWorld } from "./contract-world";

const madeShop = z.object({
  id: z.string(),
  accountId: z.string(),
  products: z.array(z.object({ skus: z.array(z.object({ id: z.string() })) })),
});
const madeOrders = z.object({ orders: z.array(z.object({ id: z.string() })) });
const codeGiven = z.object({ code: z.string() });
const shipCalls = z.object({ shipCalls: z.object({ arrived: z.number() }) });
const deliveries = z.object({ webhooks: z.array(z.object({ id: z.string() })) });

const paths = { reads: "/order/*", confirmations: "/fulfillment/*" };

export async function openTiktokShopWorld(): Promise<ContractWorld> {
  const inbox = await localServer((_, response) => response.end());
  const simulator = await startSimulator({ port: 0, appUrl: inbox.url });
  const closed = await localServer();
  await closed.close();

  async function tell(
    method: "GET" | "POST" | "PATCH" | "DELETE",
    path: string,
    body?: object,
  ): Promise<unknown> {
    const response = await fetch(`${simulator.url}/console/api${path}`, {
      method,
      headers: { "content-type": "application/json" },
      body: body && JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }

  async function openStore(marketplace: Marketplace, region: string): Promise<ContractStore> {
    const made = madeShop.parse(
      await tell("POST", "/tiktok-shop/shops", { name: `Shop in ${region}`, region }),
    );
    const granted = await tell("POST", `/tiktok-shop/accounts/${made.accountId}/authorize`, {});
    if (!marketplace.oauth) throw new Error("this marketplace is authorized by OAuth");
    const site = marketplace.sites.find((offered) => offered.region === region)?.id ?? "cross-border";
    const at: AuthorizedPlace = { site, sellerType: site === "cross-border" ? "cross_border" : "local" };
    const tokens = await marketplace.oauth.exchangeCode(codeGiven.parse(granted).code, at);
    const [shop] = await marketplace.shops.list(tokens, at);
    if (!shop) throw new Error("the grant holds no shop");
    const ofThisShop = () => inbox.received.filter(({ body }) => body.includes(made.id));
    const lastDelivery = async () => {
      const listed = await tell("GET", `/tiktok-shop/webhooks?shopId=${made.id}&limit=1`);
      const [last] = deliveries.parse(listed).webhooks;
      if (!last) throw new Error("no webhook was sent yet");
      return `/tiktok-shop/webhooks/${last.id}`;
    };

    return {
      accountId: made.accountId,
      tokens,
      credentials: {
        ...at,
        accessToken: tokens.accessToken,
        shopId: shop.shopId,
        shopKey: shop.shopKey,
        region: shop.region,
      },
      async makeOrders({ count = 1, quantity = 1, isBroken = false, isOnHold = false }) {
        const lines = [{ sku: made.products[0]?.skus[0]?.id, quantity }];
        const order = { count, lines, hold: isOnHold, broken: isBroken ? "unknown_status" : undefined };
        const answer = await tell("POST", `/tiktok-shop/shops/${made.id}/orders`, order);
        return madeOrders.parse(answer).orders.map(({ id }) => id);
      },
      async expireAccessToken() {
        await tell("POST", `/tiktok-shop/accounts/${made.accountId}/expire-access-tokens`);
      },
      async withdraw() {
        await tell("POST", `/tiktok-shop/accounts/${made.accountId}/revoke`);
      },
      async spoil(calls, fault) {
        await tell("POST", "/faults", { path: paths[calls], times: "always", ...inTheirWords(calls, fault) });
      },
      async heal() {
        await tell("DELETE", "/faults");
      },
      async confirmationsArrived(platformOrderId) {
        return shipCalls.parse(await tell("GET", `/tiktok-shop/orders/${platformOrderId}`)).shipCalls.arrived;
      },
      async webhooks(count) {
        const deadline = Date.now() + 5_000;
        while (ofThisShop().length < count && Date.now() < deadline) {
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return ofThisShop().map(({ headers, body }) => ({
          headers,
          rawBody: new TextEncoder().encode(body),
        }));
      },
      sendWebhookAgain: async () => void (await tell("POST", `${await lastDelivery()}/resend`, {})),
      forgeWebhook: async () => void (await tell("POST", `${await lastDelivery()}/forge`, {})),
    };
  }

  return {
    settings: settingsAt(simulator.url),
    unreachable: settingsAt(closed.url),
    regions: ["GB", "MY"],
    webhookAddress: "https://oms.example.com/api/webhooks/tiktok-shop",
    openStore,
    async sayMore() {
      await tell("PATCH", "/tiktok-shop/settings", { unknownData: true });
    },
    async decide(address, { accountId }, decision) {
      const answer = await fetch(address, {
        method: "POST",
        body: new URLSearchParams({
          account_id: accountId,
          decision: decision === "approve" ? "authorize" : "cancel",
          days: "30",
        }),
        redirect: "manual",
      });
      return new URL(answer.headers.get("location") ?? "").searchParams;
    },
    async close() {
      await simulator.close();
      await inbox.close();
    },
  };
}

function inTheirWords(calls: keyof typeof paths, fault: ContractFault): object {
  const method = calls === "confirmations" ? "POST" : undefined;
  return { method, ...fault };
}

function settingsAt(url: string): MarketplaceSettings {
  const config = marketplaceConfigs["tiktok-shop"].parse({
    appKey: "6demo1key9a",
    appSecret: "4f1e0c77a9d24b0c9b6d5f3a2e1c8d70",
    serviceId: "7300000000000000001",
    authorizeUrl: `${url}/open/authorize`,
    tokenUrl: url,
    apiUrl: url,
  });
  return { "tiktok-shop": config };
}
