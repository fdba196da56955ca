import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Confirmation } from "@/domain/confirmation";
import type { MarketplaceOrder } from "@/domain/marketplace-order";
import { systemRuntime } from "@/integrations/http/runtime";
import type { GrantedTokens, Marketplace, OAuth, OrderReading, TimeWindow } from "./marketplace";
import { marketplaces } from "./registry";
import { type ContractStore, type ContractWorld, contractWorlds } from "./test/contract-world";

/** Waits between repeats are for real partners; here they would only cost time. */
const impatient = { ...systemRuntime, sleep: (ms: number) => systemRuntime.sleep(Math.min(ms, 2)) };

describe.each(Object.entries(contractWorlds))("%s keeps the contract:", (id, open) => {
  let world: ContractWorld;
  let marketplace: Marketplace;
  let store: ContractStore;

  beforeAll(async () => {
    world = await open();
    marketplace = offered(world.settings);
    store = await world.openStore(marketplace, world.regions[0] ?? "");
  });
  afterEach(() => store.heal());
  afterAll(() => world.close());

  function offered(settings: ContractWorld["settings"]): Marketplace {
    const found = marketplaces(settings, impatient).get(id);
    if (!found) throw new Error(`${id} is not offered`);
    return found;
  }

  function oauth(): OAuth {
    if (!marketplace.oauth) throw new Error(`${id} has no OAuth`);
    return marketplace.oauth;
  }

  const place = ({ credentials: { site, sellerType } }: ContractStore) => ({ site, sellerType });

  /** Renews a pair, where the marketplace knows such. */
  async function refreshed({ tokens: { refreshToken } }: ContractStore): Promise<GrantedTokens> {
    const { refresh } = oauth();
    if (!refresh || refreshToken === null) throw new Error(`${id} has no refresh`);
    return refresh(refreshToken);
  }

  const lately = (): TimeWindow => ({
    from: new Date(Date.now() - 86_400_000),
    to: new Date(Date.now() + 5_000),
  });

  async function all(of: ContractStore): Promise<OrderReading[]> {
    const readings: OrderReading[] = [];
    const window = lately();
    for (let page: string | null = null, turns = 0; turns === 0 || page !== null; turns++) {
      const { items, next } = await marketplace.orders.changedSince(of.credentials, window, page);
      readings.push(...items);
      page = next;
    }
    return readings;
  }

  async function order(of: ContractStore, platformOrderId: string): Promise<MarketplaceOrder> {
    const [reading] = await marketplace.orders.get(of.credentials, [platformOrderId]);
    if (reading?.outcome !== "read") throw new Error(`order ${platformOrderId} was not read`);
    return reading.order;
  }

  let parcels = 0;

  async function confirmationOf(of: ContractStore, platformOrderId: string): Promise<Confirmation> {
    const { providerScope, lines } = await order(of, platformOrderId);
    const scopes = await marketplace.fulfilment.providers(of.credentials);
    const [provider] = scopes.find(({ scope }) => scope === providerScope)?.providers ?? [];
    if (!provider) throw new Error(`no provider for the scope of order ${platformOrderId}`);
    const trackingNumber = `LSC ${String(++parcels).padStart(6, "0")}-X`;
    return {
      key: `${platformOrderId} 1`,
      platformOrderId,
      providerScope,
      parcels: [{ trackingNumber, providerId: provider.id, originId: null, lines }],
      refuses: [],
    };
  }

  describe("authorizing", () => {
    it("sends the seller away with a state and reads the code and that state on the way back", async () => {
      for (const site of marketplace.sites) {
        const [sellerType = "local"] = site.sellerTypes;
        const state = `state of ${site.id}`;
        const address = oauth().authorizeUrl({ site: site.id, sellerType, state });
        const answer = oauth().readCallback(await world.decide(address, store, "approve"));
        expect(answer).toMatchObject({ outcome: "approved", state });
      }
    });

    it("TTS-15: reads a seller's refusal as a refusal", async () => {
      const address = oauth().authorizeUrl({ ...place(store), state: "s" });
      const answer = oauth().readCallback(await world.decide(address, store, "refuse"));
      expect(answer).toEqual({ outcome: "refused", state: "s" });
    });

    it("lists shops that a site of the marketplace admits", async () => {
      const shops = await marketplace.shops.list(store.tokens, place(store));
      expect(shops.length).toBeGreaterThan(0);
      for (const { region, sellerType } of shops) {
        const admits = (site: Marketplace["sites"][number]) =>
          (site.region === null || site.region === region) && site.sellerTypes.includes(sellerType);
        expect(marketplace.sites.some(admits)).toBe(true);
      }
    });

    it("refuses a code that was used or never given", async () => {
      await expect(oauth().exchangeCode("never-given", place(store))).rejects.toMatchObject({
        kind: "rejected",
      });
    });
  });

  describe("tokens", () => {
    it("are refreshed to a pair that works, with the grant's end unmoved", async () => {
      const own = await world.openStore(marketplace, "GB");
      const fresh = await refreshed(own);
      expect(fresh.accessToken).not.toBe(own.tokens.accessToken);
      expect(fresh.accountId).toBe(own.tokens.accountId);
      expect(fresh.grantExpiresAt).toEqual(own.tokens.grantExpiresAt);
      expect(fresh.accessExpiresAt.getTime()).toBeGreaterThan(Date.now());
      const credentials = { ...own.credentials, accessToken: fresh.accessToken };
      await expect(marketplace.orders.changedSince(credentials, lately(), null)).resolves.toBeDefined();
    });

    it("that ran out are auth_expired, and a refresh helps", async () => {
      const own = await world.openStore(marketplace, "GB");
      await own.expireAccessToken();
      await expect(all(own)).rejects.toMatchObject({ kind: "auth_expired" });
      const { accessToken } = await refreshed(own);
      expect(await all({ ...own, credentials: { ...own.credentials, accessToken } })).toEqual([]);
    });

    it("of a withdrawn grant are auth_revoked, at the latest when they are refreshed", async () => {
      const own = await world.openStore(marketplace, "GB");
      await own.withdraw();
      await expect(all(own)).rejects.toMatchObject({ kind: expect.stringMatching(/^auth_/) });
      await expect(refreshed(own)).rejects.toMatchObject({ kind: "auth_revoked" });
    });
  });

  describe("orders", () => {
    it("are paged to the end, each once, oldest change first", async () => {
      const own = await world.openStore(marketplace, "GB");
      const made = await own.makeOrders({ count: marketplace.limits.ordersPerPage + 7 });
      const read = (await all(own)).flatMap((reading) => (reading.outcome === "read" ? [reading.order] : []));
      expect(read.map(({ platformOrderId }) => platformOrderId).toSorted()).toEqual(made.toSorted());
      const changes = read.map(({ updatedAt }) => updatedAt.getTime());
      expect(changes).toEqual(changes.toSorted((a, b) => a - b));
    });

    it("by id leave out what the marketplace does not know", async () => {
      const made = await store.makeOrders({ count: 2 });
      const readings = await marketplace.orders.get(store.credentials, [...made, "577999999999999999"]);
      const ids = readings.map((reading) =>
        reading.outcome === "read" ? reading.order.platformOrderId : null,
      );
      expect(ids.toSorted()).toEqual(made.toSorted());
    });

    it("with an unknown status are one unreadable reading, and the rest is read", async () => {
      const own = await world.openStore(marketplace, "GB");
      const fine = await own.makeOrders({ count: 3 });
      const [broken] = await own.makeOrders({ isBroken: true });
      const readings = await all(own);
      expect(readings.filter(({ outcome }) => outcome === "read")).toHaveLength(fine.length);
      expect(readings.filter(({ outcome }) => outcome === "unreadable")).toMatchObject([
        { platformOrderId: broken, reason: expect.stringMatching(/status/) },
      ]);
    });

    it("are read the same when the marketplace says more than it used to", async () => {
      const [made] = await store.makeOrders({});
      const before = await order(store, made ?? "");
      await world.sayMore();
      expect(await order(store, made ?? "")).toEqual(before);
    });

    it("hide the buyer while the marketplace holds them back", async () => {
      const [held] = await store.makeOrders({ isOnHold: true });
      const [ready] = await store.makeOrders({});
      expect(await order(store, held ?? "")).toMatchObject({ status: "on_hold", buyer: { isMasked: true } });
      const { status, buyer } = await order(store, ready ?? "");
      expect({ status, isMasked: buyer?.isMasked }).toEqual({ status: "awaiting_shipment", isMasked: false });
      expect([buyer?.name, buyer?.street, buyer?.city, buyer?.country]).not.toContain("");
    });
  });

  describe("reads", () => {
    it("are rate_limited with the advised wait", async () => {
      await store.spoil("reads", { kind: "rate_limited", retryAfterSeconds: 120 });
      await expect(all(store)).rejects.toMatchObject({
        kind: "rate_limited",
        detail: { retryAfterMs: 120_000 },
      });
    });

    it.each([
      [{ kind: "server_error" }, "unavailable"],
      [{ kind: "cut", when: "before" }, "unavailable"],
      [{ kind: "malformed" }, "unreadable"],
    ] as const)("end after %j as %s", async (fault, kind) => {
      await store.spoil("reads", fault);
      await expect(all(store)).rejects.toMatchObject({ kind });
    });

    it("are unavailable when nobody listens, and so is a confirmation, which was never sent", async () => {
      const [made] = await store.makeOrders({});
      const confirmation = await confirmationOf(store, made ?? "");
      const { orders, fulfilment } = offered(world.unreachable);
      await expect(orders.get(store.credentials, [made ?? ""])).rejects.toMatchObject({
        kind: "unavailable",
      });
      await expect(fulfilment.confirm(store.credentials, confirmation)).rejects.toMatchObject({
        kind: "unavailable",
      });
    });
  });

  describe("confirmations", () => {
    it("are there after they were made, in every region's way, and not before", async () => {
      for (const region of world.regions) {
        const own = await world.openStore(marketplace, region);
        const [made] = await own.makeOrders({});
        const confirmation = await confirmationOf(own, made ?? "");
        const isThere = () => marketplace.fulfilment.hasConfirmation(own.credentials, confirmation);
        expect(await isThere()).toBe(false);
        const { platformPackageIds } = await marketplace.fulfilment.confirm(own.credentials, confirmation);
        expect(platformPackageIds).toHaveLength(1);
        expect(await isThere()).toBe(true);
        expect((await order(own, made ?? "")).status).toBe("shipped");
      }
    });

    it("are made parcel by parcel where the marketplace wants to hear of each", async () => {
      if (marketplace.confirms(store.credentials.sellerType) !== "each_parcel") return;
      const [made] = await store.makeOrders({ quantity: 3 });
      const whole = await confirmationOf(store, made ?? "");
      const [line] = whole.parcels[0]?.lines ?? [];
      const parcel = (trackingNumber: string, unitIds: string[] = []): Confirmation => ({
        ...whole,
        parcels: whole.parcels.map((of) => ({
          ...of,
          trackingNumber,
          lines: [{ lineKey: line?.lineKey ?? "", quantity: unitIds.length, unitIds }],
        })),
      });
      const first = parcel("LSP100001", line?.unitIds.slice(0, 2));
      const second = parcel("LSP100002", line?.unitIds.slice(2));
      const isThere = (of: Confirmation) => marketplace.fulfilment.hasConfirmation(store.credentials, of);

      await marketplace.fulfilment.confirm(store.credentials, first);
      expect([await isThere(first), await isThere(second)]).toEqual([true, false]);
      expect((await order(store, made ?? "")).status).toBe("partly_shipped");
      await marketplace.fulfilment.confirm(store.credentials, second);
      expect([await isThere(first), await isThere(second)]).toEqual([true, true]);
      expect((await order(store, made ?? "")).status).toBe("shipped");
    });

    it("whose line was cut after they arrived have an unknown outcome, are sent once, and are found", async () => {
      for (const region of world.regions) {
        const own = await world.openStore(marketplace, region);
        const [made] = await own.makeOrders({});
        const confirmation = await confirmationOf(own, made ?? "");
        await own.spoil("confirmations", { kind: "cut", when: "after" });
        await expect(marketplace.fulfilment.confirm(own.credentials, confirmation)).rejects.toMatchObject({
          kind: "outcome_unknown",
        });
        await own.heal();
        expect(await own.confirmationsArrived(made ?? "")).toBe(1);
        expect(await marketplace.fulfilment.hasConfirmation(own.credentials, confirmation)).toBe(true);
        await expect(marketplace.fulfilment.confirm(own.credentials, confirmation)).resolves.toBeDefined();
      }
    });

    it("whose line was cut before they arrived have an unknown outcome and are not found", async () => {
      const [made] = await store.makeOrders({});
      const confirmation = await confirmationOf(store, made ?? "");
      await store.spoil("confirmations", { kind: "cut", when: "before" });
      await expect(marketplace.fulfilment.confirm(store.credentials, confirmation)).rejects.toMatchObject({
        kind: "outcome_unknown",
      });
      expect(await marketplace.fulfilment.hasConfirmation(store.credentials, confirmation)).toBe(false);
    });

    it("are rejected in the marketplace's words while the order is on hold", async () => {
      const [held] = await store.makeOrders({ isOnHold: true });
      const confirmation = await confirmationOf(store, held ?? "");
      await expect(marketplace.fulfilment.confirm(store.credentials, confirmation)).rejects.toMatchObject({
        kind: "rejected",
        detail: { code: expect.stringMatching(/./), words: expect.stringMatching(/./) },
      });
    });
  });

  it("lists products with their variants to the end", async () => {
    const titles: string[] = [];
    const variants: string[] = [];
    for (let page: string | null = null, turns = 0; turns === 0 || page !== null; turns++) {
      const { items, next } = await marketplace.listings.changedSince(store.credentials, null, page);
      titles.push(...items.map(({ title }) => title));
      variants.push(...items.flatMap((item) => item.variants.map(({ platformSkuId }) => platformSkuId)));
      page = next;
    }
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(variants).size).toBe(variants.length);
  });

  it("TTS-07: lists the platform's warehouses, if it has any", async () => {
    const warehouses = (await marketplace.platformWarehouses?.list(store.credentials)) ?? [];
    expect(warehouses.filter(({ id, name }) => id === "" || name === "")).toEqual([]);
  });

  describe("webhooks", () => {
    const receive = ({ rawBody, headers }: Awaited<ReturnType<ContractStore["webhooks"]>>[number]) =>
      marketplace.webhooks?.receive(rawBody, headers);

    it("name the shop and the order; the same one twice has one id; a forged one is null", async () => {
      const own = await world.openStore(marketplace, "GB");
      const [made] = await own.makeOrders({});
      const sent = (await own.webhooks(1)).length;
      await own.sendWebhookAgain();
      await own.webhooks(sent + 1);
      await own.forgeWebhook();
      const received = await Promise.all((await own.webhooks(sent + 2)).map(receive));
      const [last, again, forged] = received.slice(-3);
      expect(last).toMatchObject({
        shopId: own.credentials.shopId,
        notice: { kind: "order_changed", platformOrderIds: [made] },
      });
      expect(again).toEqual(last);
      expect(forged).toBeNull();
    });

    it("tell that a grant was withdrawn", async () => {
      const own = await world.openStore(marketplace, "GB");
      await own.withdraw();
      const received = await Promise.all((await own.webhooks(1)).map(receive));
      expect(received.at(-1)?.notice).toEqual({ kind: "grant_lost" });
    });

    it("may be subscribed to again and again", async () => {
      const subscribe = () => marketplace.webhooks?.subscribe(store.credentials, world.webhookAddress);
      await subscribe();
      await expect(subscribe()).resolves.toBeUndefined();
    });
  });
});
