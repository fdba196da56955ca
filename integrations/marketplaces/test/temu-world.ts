import { z } from "zod";
import type { GrantPurpose } from "@/domain/grant";
import type { AuthorizedPlace, Marketplace, TokenPlace } from "../marketplace";
import { type MarketplaceSettings, marketplaceConfigs } from "../registry";
import type { ContractStore, ContractWorld, Mistake } from "./contract-world";
import { simulatedWorld, type Tell } from "./simulated-world";

const madeMall = z.object({ id: z.string() });
const madeOrders = z.object({ orders: z.array(z.object({ id: z.string() })) });
const tokenGiven = z.object({ accessToken: z.string() });
const confirmCalls = z.object({ confirmCalls: z.object({ arrived: z.number() }) });
const pushes = z.object({ pushes: z.array(z.object({ id: z.string() })) });

/** What the simulator registers on each gateway, fixed for local use. */
const apps = {
  us: { appKey: "lsus0oms7d41", appSecret: "9b1f6a03c2d84e57a6f0b3c8d1e2f405" },
  eu: { appKey: "lseu0oms7d42", appSecret: "1c7e5d90b3a2486f8e4d2a6b9f0c7e13" },
  global: { appKey: "lsgl0oms7d43", appSecret: "e5a2c8f17b604d93b1d7f4e09a3c6b28" },
  pa: { appKey: "lspa0oms7d44", appSecret: "7f3d0b6e9c1a4582a8e5d7c2f6b09134" },
  cn: { appKey: "lscn0oms7d45", appSecret: "2d9c4e7a1f8b4063b5a1e9f3c7d60e82" },
};
const otherApps = [
  { name: "Longshore ERP", gateway: "us", key: "lsus0erp7d51", secret: "c4b8a1e60f2d4379951e7c3a8d5f0b62" },
];

const paths = { reads: "*/bg.order.*", confirmations: "*/bg.logistics.shipment.v2.confirm" };

/** Cross-border stores sell in all regions and are read in the first. */
const malls: Record<string, { mall: object; at: AuthorizedPlace; purpose: GrantPurpose }> = {
  "cross-border": {
    mall: { kind: "semi_managed", gateways: ["us", "eu", "global"] },
    at: { site: "us", sellerType: "cross_border" },
    purpose: "orders",
  },
  local: {
    mall: { kind: "local", gateways: ["us"] },
    at: { site: "us", sellerType: "local" },
    purpose: "all",
  },
};

export async function openTemuWorld(): Promise<ContractWorld> {
  const { url, hosts, nowhere, inboxUrl, tell, news, close } = await simulatedWorld();
  await tell("PATCH", "/temu/settings", { requestsPerSecond: 10_000 });
  const settings = settingsAt((gateway) => hosts[`temu-${gateway}`] ?? "", url, inboxUrl);

  async function openStore(marketplace: Marketplace, kind: string): Promise<ContractStore> {
    const { mall, at, purpose } = malls[kind] ?? { mall: {}, at: crossBorderUs, purpose: "orders" };
    const mallId = await openMall(tell, mall);
    const accessToken = await tokenOf(tell, mallId, { gateway: at.site });
    const verdict = await marketplace.pastedTokens?.examine(accessToken, { ...at, purpose });
    if (verdict?.verdict !== "fits") throw new Error(`the token does not fit: ${verdict?.verdict}`);
    const { tokens, shop } = verdict;
    const { shopId, shopKey, region } = shop;
    const credentials = { ...at, accessToken, shopId, shopKey, region };
    await marketplace.webhooks?.subscribe(credentials, "");
    const lastPush = async () => {
      const [last] = pushes.parse(await tell("GET", `/temu/pushes?mallId=${mallId}&limit=1`)).pushes;
      if (!last) throw new Error("nothing was pushed yet");
      return `/temu/pushes/${last.id}`;
    };

    return {
      accountId: mallId,
      tokens,
      credentials,
      goodsCredentials:
        at.sellerType === "local"
          ? credentials
          : { ...credentials, accessToken: await tokenOf(tell, mallId, { gateway: "pa" }) },
      async makeOrders({ count = 1, quantity = 1, isBroken = false, isHeld = false }) {
        const answer = await tell("POST", `/temu/malls/${mallId}/orders`, {
          count,
          lines: [{ sku: "BTL-500-BLU", quantity }],
          status: isHeld ? 1 : 2,
          broken: isBroken ? "unknown_status" : undefined,
        });
        return madeOrders.parse(answer).orders.map(({ id }) => id);
      },
      async requestCancellation(platformOrderId) {
        await tell("POST", `/temu/orders/${platformOrderId}/request-cancellation`, {});
      },
      async expireAccessToken() {
        await tell("POST", `/temu/malls/${mallId}/tokens/expire`, {});
      },
      async withdraw() {
        await tell("POST", `/temu/malls/${mallId}/tokens/revoke`, {});
      },
      async withdrawPermission() {
        const scope = "bg.aftersales.cancel.list.get";
        await tell("POST", `/temu/malls/${mallId}/tokens/withdraw-scope`, { gateway: at.site, scope });
        return "cancellations";
      },
      async spoil(calls, fault) {
        await tell("POST", "/faults", { path: paths[calls], times: "always", ...fault });
      },
      async heal() {
        await tell("DELETE", "/faults");
      },
      async confirmationsArrived(platformOrderId) {
        return confirmCalls.parse(await tell("GET", `/temu/orders/${platformOrderId}`)).confirmCalls.arrived;
      },
      webhooks: (count) =>
        news(count, async (push) => {
          const delivery = await marketplace.webhooks?.receive(push.rawBody, push.headers);
          // A forged one says nothing of whom it is about; only the store under test sends such.
          return delivery === null || delivery?.shopId === mallId;
        }),
      sendWebhookAgain: async () => void (await tell("POST", `${await lastPush()}/resend`, {})),
      forgeWebhook: async () => void (await tell("POST", `${await lastPush()}/forge`, {})),
    };
  }

  return {
    settings,
    unreachable: settingsAt(() => nowhere, url, inboxUrl),
    stores: ["cross-border", "local"],
    advisesWaits: false,
    tellsOfWithdrawal: false,
    webhookAddress: "https://oms.example.com/api/webhooks/temu",
    openStore,
    async sayMore() {
      await tell("PATCH", "/temu/settings", { unknownData: true });
    },
    async decide(address, { accountId }, decision) {
      if (decision === "refuse") return null;
      const answer = await fetch(address, {
        method: "POST",
        headers: { cookie: `simulated_temu_login=${accountId}:main` },
        body: new URLSearchParams({ days: "90", way: "callback" }),
        redirect: "manual",
      });
      return new URL(answer.headers.get("location") ?? "").searchParams;
    },
    parcel(providers, n) {
      const carrier = providers.find(({ name }) => name === "FedEx");
      return { providerId: carrier?.id ?? "", trackingNumber: `7000 0000 ${String(n).padStart(4, "0")}` };
    },
    mistakenToken: (mistake) => mistakes[mistake](tell),
    close,
  };
}

const crossBorderUs: AuthorizedPlace = { site: "us", sellerType: "cross_border" };
const ordersInUs: TokenPlace = { ...crossBorderUs, purpose: "orders" };

async function openMall(tell: Tell, mall: object): Promise<string> {
  return madeMall.parse(await tell("POST", "/temu/malls", { name: "Quayside Kitchen", ...mall })).id;
}

async function tokenOf(tell: Tell, mallId: string, wanted: object): Promise<string> {
  return tokenGiven.parse(await tell("POST", `/temu/malls/${mallId}/tokens`, wanted)).accessToken;
}

async function tokenFor(tell: Tell, mall: object, wanted: object): Promise<string> {
  return tokenOf(tell, await openMall(tell, mall), wanted);
}

const semi = { kind: "semi_managed", gateways: ["us", "eu"] };
const local = { kind: "local", gateways: ["us"] };

type Made = { token: string; wanted: TokenPlace };

const mistakes: Record<Mistake, (tell: Tell) => Promise<Made>> = {
  other_purpose: async (tell) => ({
    token: await tokenFor(tell, semi, { gateway: "pa" }),
    wanted: ordersInUs,
  }),
  other_site: async (tell) => ({ token: await tokenFor(tell, semi, { gateway: "eu" }), wanted: ordersInUs }),
  other_app: async (tell) => ({ token: await tokenFor(tell, semi, { app: "erp" }), wanted: ordersInUs }),
  other_seller_type: async (tell) => ({ token: await tokenFor(tell, local, {}), wanted: ordersInUs }),
  fully_managed: async (tell) => ({
    token: await tokenFor(tell, { kind: "fully_managed" }, { gateway: "cn" }),
    wanted: ordersInUs,
  }),
  ended: async (tell) => {
    const mallId = await openMall(tell, semi);
    const token = await tokenOf(tell, mallId, { gateway: "us" });
    await tell("POST", `/temu/malls/${mallId}/tokens/replace`, {});
    return { token, wanted: ordersInUs };
  },
  wrong_portal: async (tell) => ({ token: await tokenFor(tell, semi, { scopes: [] }), wanted: ordersInUs }),
  permissions_missing: async (tell) => ({
    token: await tokenFor(tell, semi, { scopes: ["bg.order.list.v2.get", "bg.order.detail.v2.get"] }),
    wanted: ordersInUs,
  }),
  unknown: async () => ({ token: "uplNobodyMadeThis", wanted: ordersInUs }),
};

function settingsAt(hostOf: (gateway: string) => string, url: string, inboxUrl: string): MarketplaceSettings {
  const config = marketplaceConfigs.temu.parse({
    apps: Object.fromEntries(
      Object.entries(apps).map(([gateway, keys]) => [gateway, { ...keys, url: hostOf(gateway) }]),
    ),
    appName: "Longshore OMS",
    redirectUrl: `${inboxUrl}/api/stores/temu/callback`,
    otherApps,
    sellerCentralUrl: `${url}/temu/seller-central`,
    sellerCentreUrl: `${url}/temu/seller-centre`,
    localUrl: `${url}/temu/local`,
  });
  return { temu: config };
}
