import { z } from "zod";
import type { AuthorizedPlace, Marketplace } from "../marketplace";
import { type MarketplaceSettings, marketplaceConfigs } from "../registry";
import type { ContractFault, ContractStore, ContractWorld } from "./contract-world";
import { simulatedWorld } from "./simulated-world";

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
  const { url, nowhere, tell, news, close } = await simulatedWorld();

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
    const { shopId, shopKey } = shop;
    const credentials = { ...at, accessToken: tokens.accessToken, shopId, shopKey, region: shop.region };
    const lastDelivery = async () => {
      const listed = await tell("GET", `/tiktok-shop/webhooks?shopId=${made.id}&limit=1`);
      const [last] = deliveries.parse(listed).webhooks;
      if (!last) throw new Error("no webhook was sent yet");
      return `/tiktok-shop/webhooks/${last.id}`;
    };

    return {
      accountId: made.accountId,
      tokens,
      credentials,
      goodsCredentials: credentials,
      async makeOrders({ count = 1, quantity = 1, isBroken = false, isHeld = false }) {
        const lines = [{ sku: made.products[0]?.skus[0]?.id, quantity }];
        const order = { count, lines, hold: isHeld, broken: isBroken ? "unknown_status" : undefined };
        const answer = await tell("POST", `/tiktok-shop/shops/${made.id}/orders`, order);
        return madeOrders.parse(answer).orders.map(({ id }) => id);
      },
      async requestCancellation(platformOrderId) {
        await tell("POST", `/tiktok-shop/orders/${platformOrderId}/request-cancellation`, {});
      },
      async expireAccessToken() {
        await tell("POST", `/tiktok-shop/accounts/${made.accountId}/expire-access-tokens`);
      },
      async withdraw() {
        await tell("POST", `/tiktok-shop/accounts/${made.accountId}/revoke`);
      },
      async withdrawPermission() {
        const path = `/tiktok-shop/accounts/${made.accountId}/withdraw-scope`;
        await tell("POST", path, { scope: "seller.product.basic" });
        return "listings";
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
      webhooks: (count) =>
        news(count, async ({ rawBody }) => new TextDecoder().decode(rawBody).includes(made.id)),
      sendWebhookAgain: async () => void (await tell("POST", `${await lastDelivery()}/resend`, {})),
      forgeWebhook: async () => void (await tell("POST", `${await lastDelivery()}/forge`, {})),
    };
  }

  return {
    settings: settingsAt(url),
    unreachable: settingsAt(nowhere),
    stores: ["GB", "MY"],
    advisesWaits: true,
    tellsOfWithdrawal: true,
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
    parcel([provider], n) {
      return { providerId: provider?.id ?? "", trackingNumber: `LSC ${String(n).padStart(6, "0")}-X` };
    },
    close,
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
