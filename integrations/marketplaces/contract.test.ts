import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Confirmation } from "@/domain/confirmation";
import type { Buyer, MarketplaceOrder } from "@/domain/marketplace-order";
import { systemRuntime } from "@/integrations/http/runtime";
import type { GrantedTokens, Marketplace, OAuth, OrderReading, TimeWindow } from "./marketplace";
import { marketplaces } from "./registry";
import {
  type Ability,
  type ContractStore,
  type ContractWorld,
  contractWorlds,
  type Mistake,
} from "./test/contract-world";

/** Waits between repeats are for real partners; here they would only cost time. */
const impatient = { ...systemRuntime, sleep: (ms: number) => systemRuntime.sleep(Math.min(ms, 2)) };

/** Only asked of a marketplace that says it has it. */
function had<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error("the marketplace lacks what it says it has");
  return part;
}

/** What a marketplace lacks, as an optional part of the contract, is not asked of it; that it lacks it is. */
describe.each(Object.entries(contractWorlds))("%s keeps the contract:", (id, { open, abilities }) => {
  /** Tests of one ability, for those that say they have it. */
  const itOf = (ability: Ability, title: string, test: () => Promise<void>) => {
    if (abilities.includes(ability)) it(title, test);
  };
  const describeOf = (ability: Ability, title: string, tests: () => void) => {
    if (abilities.includes(ability)) describe(title, tests);
  };

  let world: ContractWorld;
  let marketplace: Marketplace;
  let store: ContractStore;

  beforeAll(async () => {
    world = await open();
    marketplace = offered(world.settings);
    store = await another();
  });
  afterEach(() => store.heal());
  afterAll(() => world.close());

  const another = (kind = world.stores[0]) => world.openStore(marketplace, kind);

  function offered(settings: ContractWorld["settings"]): Marketplace {
    const found = marketplaces(settings, impatient).get(id);
    if (!found) throw new Error(`${id} is not offered`);
    return found;
  }

  function oauth(): OAuth {
    if (!marketplace.oauth) throw new Error(`${id} has no OAuth`);
    return marketplace.oauth;
  }

  const pastedTokens = () => had(marketplace.pastedTokens);
  const origins = () => had(marketplace.origins);
  const platformWarehouses = () => had(marketplace.platformWarehouses);

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

  /** With the order, or asked for where it is a question of its own. */
  async function buyer(of: ContractStore, platformOrderId: string): Promise<Buyer | null> {
    const { buyer } = await order(of, platformOrderId);
    if (!marketplace.orders.buyer) return buyer;
    expect(buyer).toBeNull();
    return marketplace.orders.buyer(of.credentials, platformOrderId);
  }

  let parcels = 0;

  /** All that is left of the order, in this many parcels. */
  async function confirmationOf(of: ContractStore, platformOrderId: string, into = 1): Promise<Confirmation> {
    const { providerScope, lines } = await order(of, platformOrderId);
    const scopes = await marketplace.fulfilment.providers(of.credentials);
    const providers = scopes.find(({ scope }) => scope === providerScope)?.providers ?? [];
    if (providers.length === 0) throw new Error(`no provider for the scope of order ${platformOrderId}`);
    const origins = (await marketplace.origins?.list(of.credentials)) ?? [];
    const originId = origins.find(({ isDefault }) => isDefault)?.id ?? null;
    const parcel = (nth: number) => ({
      ...world.parcel(providers, ++parcels),
      originId,
      lines: lines.flatMap(({ lineKey, quantity, unitIds }) => {
        // The first parcel takes what the others leave; each of those takes one.
        const taken = nth === 0 ? quantity - (into - 1) : 1;
        const start = nth === 0 ? 0 : quantity - (into - nth);
        return taken > 0 ? [{ lineKey, quantity: taken, unitIds: unitIds.slice(start, start + taken) }] : [];
      }),
    });
    return {
      key: `${platformOrderId} 1`,
      platformOrderId,
      providerScope,
      parcels: Array.from({ length: into }, (_, nth) => parcel(nth)),
      refuses: [],
    };
  }

  const manner = (of: ContractStore) => marketplace.confirms(of.credentials.sellerType);

  describe("authorizing", () => {
    it("sends the seller away with a state and reads the code and that state on the way back", async () => {
      for (const site of marketplace.sites) {
        const [sellerType = "local"] = site.sellerTypes;
        const state = `state of ${site.id}`;
        const address = oauth().authorizeUrl({ site: site.id, sellerType, state });
        const query = await world.decide(address, store, "approve");
        const answer = oauth().readCallback(query ?? new URLSearchParams());
        expect(answer).toMatchObject({ outcome: "approved", state });
      }
    });

    it("TTS-15: reads a seller's refusal as a refusal", async () => {
      const address = oauth().authorizeUrl({ ...place(store), state: "s" });
      const query = await world.decide(address, store, "refuse");
      const answer = oauth().readCallback(query ?? new URLSearchParams("state=s"));
      expect(answer).toEqual({ outcome: "refused", state: "s" });
    });

    it("exchanges the code for a grant whose shop is listed", async () => {
      const own = await another();
      const address = oauth().authorizeUrl({ ...place(own), state: "s" });
      const answer = oauth().readCallback(
        (await world.decide(address, own, "approve")) ?? new URLSearchParams(),
      );
      if (answer.outcome !== "approved") throw new Error("the seller approved");
      const granted = await oauth().exchangeCode(answer.code, place(own));
      expect(granted.grantExpiresAt.getTime()).toBeGreaterThan(Date.now());
      const shops = await marketplace.shops.list(granted, place(own));
      expect(shops.map(({ shopId }) => shopId)).toContain(own.credentials.shopId);
    });

    it("lists shops that a site of the marketplace admits", async () => {
      const own = await another();
      const shops = await marketplace.shops.list(own.tokens, place(own));
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

  it("has the abilities that are tested, and no others", () => {
    const { fulfilment } = marketplace;
    const found: Record<Ability, boolean> = {
      pastedTokens: marketplace.pastedTokens !== undefined,
      refresh: marketplace.oauth?.refresh !== undefined,
      refusal: fulfilment.refusableByShipping(store.credentials.region).includes("cancellation"),
      origins: marketplace.origins !== undefined,
      labels: marketplace.labels !== undefined,
      platformWarehouses: marketplace.platformWarehouses !== undefined,
      newsOfWithdrawal: world.tellsOfWithdrawal,
    };
    const names = Object.keys(found) as Ability[];
    expect(abilities).toEqual(names.filter((ability) => found[ability]));
  });

  describeOf("pastedTokens", "pasted tokens", () => {
    for (const mistake of [
      "other_purpose",
      "other_site",
      "other_app",
      "other_seller_type",
      "fully_managed",
      "ended",
      "wrong_portal",
      "permissions_missing",
      "unknown",
    ] as const satisfies Mistake[]) {
      it(`are told from the right one: ${mistake}`, async () => {
        if (!world.mistakenToken) throw new Error(`${id} makes no mistaken tokens`);
        const { token, wanted } = await world.mistakenToken(mistake);
        expect(await pastedTokens().examine(token, wanted)).toMatchObject({ verdict: mistake });
      });
    }

    it("LX-26: fit with whom they speak for, their end and every permission", async () => {
      const { credentials, tokens } = await another();
      const { accessToken, shopId, region, site, sellerType } = credentials;
      const wanted = { site, sellerType, purpose: tokens.purpose };
      const verdict = await pastedTokens().examine(` access_token: "${accessToken}" `, wanted);
      expect(verdict).toMatchObject({
        verdict: "fits",
        tokens: { accessToken, purpose: wanted.purpose, refreshToken: null },
        shop: { shopId, region, sellerType },
      });
      if (verdict.verdict !== "fits") return;
      expect(verdict.permissions.filter(({ isGranted }) => !isGranted)).toEqual([]);
      expect(verdict.tokens.grantExpiresAt.getTime()).toBeGreaterThan(Date.now());
    });

    itOf(
      "pastedTokens",
      "have a slot for each that a store is made of, and a page to make it on",
      async () => {
        for (const { id: site, sellerTypes } of marketplace.sites) {
          for (const sellerType of sellerTypes) {
            const slots = pastedTokens().slots(sellerType);
            expect(slots.length).toBeGreaterThan(0);
            for (const { purpose } of slots) {
              const { url, appName } = pastedTokens().source({ site, sellerType, purpose });
              expect([URL.canParse(url), appName]).not.toContain("");
              expect((await fetch(url)).status).toBe(200);
            }
          }
        }
      },
    );
  });

  describe("tokens", () => {
    itOf("refresh", "are refreshed to a pair that works, with the grant's end unmoved", async () => {
      const own = await another();
      const fresh = await refreshed(own);
      expect(fresh.accessToken).not.toBe(own.tokens.accessToken);
      expect(fresh.accountId).toBe(own.tokens.accountId);
      expect(fresh.grantExpiresAt).toEqual(own.tokens.grantExpiresAt);
      expect(fresh.accessExpiresAt.getTime()).toBeGreaterThan(Date.now());
      const credentials = { ...own.credentials, accessToken: fresh.accessToken };
      await expect(marketplace.orders.changedSince(credentials, lately(), null)).resolves.toBeDefined();
    });

    it("that ran out are auth_expired where a refresh helps, and an ended grant where none does", async () => {
      const own = await another();
      await own.expireAccessToken();
      if (!oauth().refresh) {
        await expect(all(own)).rejects.toMatchObject({ kind: "auth_revoked", detail: { loss: "ended" } });
        return;
      }
      await expect(all(own)).rejects.toMatchObject({ kind: "auth_expired" });
      const { accessToken } = await refreshed(own);
      expect(await all({ ...own, credentials: { ...own.credentials, accessToken } })).toEqual([]);
    });

    it("of a withdrawn grant are auth_revoked, at the latest when they are refreshed", async () => {
      const own = await another();
      await own.withdraw();
      await expect(all(own)).rejects.toMatchObject({ kind: expect.stringMatching(/^auth_/) });
      const last = oauth().refresh ? refreshed(own) : all(own);
      await expect(last).rejects.toMatchObject({ kind: "auth_revoked", detail: { loss: "revoked" } });
    });

    it("NIWO-TEMU-31: tell permission by permission what they may do", async () => {
      const own = await another();
      const check = () => marketplace.permissions.check(own.credentials, own.tokens.purpose);
      const before = await check();
      expect(before.filter(({ isGranted }) => !isGranted)).toEqual([]);
      const lost = await own.withdrawPermission();
      const missing = (await check()).filter(({ isGranted }) => !isGranted);
      expect(missing.map(({ feature }) => feature)).toContain(lost);
    });
  });

  describe("orders", () => {
    it("are paged to the end, each once, oldest change first", async () => {
      const own = await another();
      const made = await own.makeOrders({ count: 2 * marketplace.limits.ordersPerPage + 7 });
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
      const own = await another();
      const fine = await own.makeOrders({ count: 3 });
      const [broken] = await own.makeOrders({ isBroken: true });
      const readings = await all(own);
      expect(readings.filter(({ outcome }) => outcome === "read")).toHaveLength(fine.length);
      expect(readings.filter(({ outcome }) => outcome === "unreadable")).toMatchObject([
        { platformOrderId: broken, reason: expect.stringMatching(/status/) },
      ]);
    });

    it("are read the same when the marketplace says more than it used to", async () => {
      const own = await another();
      const [made] = await own.makeOrders({});
      const before = await order(own, made ?? "");
      await world.sayMore();
      const { notices, ...after } = await order(own, made ?? "");
      expect({ ...after, notices: before.notices }).toEqual(before);
      // A label that nobody knows yet is passed on as it is, and takes nothing away.
      expect(notices).toEqual(expect.arrayContaining(before.notices));
    });

    it("hide the buyer while the marketplace holds them back", async () => {
      const [held] = await store.makeOrders({ isHeld: true });
      const [ready] = await store.makeOrders({});
      expect((await order(store, held ?? "")).status).toMatch(/^(on_hold|unpaid)$/);
      expect((await buyer(store, held ?? ""))?.isMasked ?? true).toBe(true);
      expect((await order(store, ready ?? "")).status).toBe("awaiting_shipment");
      const told = await buyer(store, ready ?? "");
      expect(told?.isMasked).toBe(false);
      expect([told?.name, told?.street, told?.city, told?.country]).not.toContain("");
      expect(told?.country).toMatch(/^[A-Z]{2}$/);
    });

    it("say that the buyer wants to cancel, and by when to answer", async () => {
      const [made] = await store.makeOrders({});
      expect((await order(store, made ?? "")).openRequests).toEqual([]);
      await store.requestCancellation(made ?? "");
      const { openRequests, cancelAnswerBy } = await order(store, made ?? "");
      expect(openRequests).toEqual(["cancellation"]);
      expect(cancelAnswerBy?.getTime()).toBeGreaterThan(Date.now());
    });
  });

  describe("reads", () => {
    it("are rate_limited, with the wait where one is advised", async () => {
      await store.spoil("reads", { kind: "rate_limited", retryAfterSeconds: 120 });
      await expect(all(store)).rejects.toMatchObject({
        kind: "rate_limited",
        detail: { retryAfterMs: world.advisesWaits ? 120_000 : undefined },
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
    it("are there after they were made, by every kind of store, and not before", async () => {
      for (const kind of world.stores) {
        const own = await another(kind);
        const [made] = await own.makeOrders({});
        const confirmation = await confirmationOf(own, made ?? "");
        const isThere = () => marketplace.fulfilment.hasConfirmation(own.credentials, confirmation);
        expect(await isThere()).toBe(false);
        const { platformPackageIds } = await marketplace.fulfilment.confirm(own.credentials, confirmation);
        // Not every marketplace names what it made.
        expect(platformPackageIds.length).toBeLessThanOrEqual(1);
        expect(await isThere()).toBe(true);
        expect((await order(own, made ?? "")).status).toBe("shipped");
      }
    });

    it("are made parcel by parcel where the marketplace lets the store tell of each", async () => {
      for (const kind of world.stores) {
        const own = await another(kind);
        if (manner(own) === "whole_order") continue;
        const [made] = await own.makeOrders({ quantity: 3 });
        const whole = await confirmationOf(own, made ?? "", 2);
        const [first, second] = whole.parcels.map((parcel) => ({ ...whole, parcels: [parcel] }));
        if (!first || !second) throw new Error("two parcels were asked for");
        const isThere = (of: Confirmation) => marketplace.fulfilment.hasConfirmation(own.credentials, of);
        if (await refusesParts(own, first)) continue;

        expect([await isThere(first), await isThere(second)]).toEqual([true, false]);
        const { status, lines } = await order(own, made ?? "");
        expect([status, lines[0]?.shippedQuantity]).toEqual(["partly_shipped", 2]);
        await marketplace.fulfilment.confirm(own.credentials, second);
        expect([await isThere(first), await isThere(second)]).toEqual([true, true]);
        expect((await order(own, made ?? "")).status).toBe("shipped");
      }
    });

    /** Where packages exist beforehand an order of one package cannot leave in two. */
    async function refusesParts(own: ContractStore, part: Confirmation): Promise<boolean> {
      return marketplace.fulfilment.confirm(own.credentials, part).then(
        () => false,
        (error) => {
          expect(error).toMatchObject({ detail: { code: "parcel_is_not_a_package" } });
          return true;
        },
      );
    }

    it("LX-35: name every parcel in one call where the marketplace wants the whole order", async () => {
      for (const kind of world.stores) {
        const own = await another(kind);
        if (manner(own) === "each_parcel") continue;
        const [made] = await own.makeOrders({ quantity: 3 });
        const whole = await confirmationOf(own, made ?? "", 3);
        if (manner(own) === "whole_order") {
          const part = { ...whole, parcels: whole.parcels.slice(0, 2) };
          await expect(marketplace.fulfilment.confirm(own.credentials, part)).rejects.toMatchObject({
            kind: "rejected",
          });
          expect(await marketplace.fulfilment.hasConfirmation(own.credentials, part)).toBe(false);
        }
        await marketplace.fulfilment.confirm(own.credentials, whole);
        expect(await marketplace.fulfilment.hasConfirmation(own.credentials, whole)).toBe(true);
        expect((await order(own, made ?? "")).status).toBe("shipped");
      }
    });

    it("whose line was cut after they arrived have an unknown outcome, are sent once, and are found", async () => {
      for (const kind of world.stores) {
        const own = await another(kind);
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
      const [held] = await store.makeOrders({ isHeld: true });
      const confirmation = await confirmationOf(store, held ?? "");
      await expect(marketplace.fulfilment.confirm(store.credentials, confirmation)).rejects.toMatchObject({
        kind: "rejected",
        detail: { code: expect.stringMatching(/./), words: expect.stringMatching(/./) },
      });
    });

    itOf("refusal", "refuse a wish to cancel where shipping can", async () => {
      const [made] = await store.makeOrders({});
      const confirmation = await confirmationOf(store, made ?? "");
      await store.requestCancellation(made ?? "");
      await expect(marketplace.fulfilment.confirm(store.credentials, confirmation)).rejects.toMatchObject({
        kind: "rejected",
      });
      const refusing: Confirmation = { ...confirmation, refuses: ["cancellation"] };
      await marketplace.fulfilment.confirm(store.credentials, refusing);
      expect(await order(store, made ?? "")).toMatchObject({ status: "shipped", openRequests: [] });
    });
  });

  describeOf("origins", "places of departure", () => {
    it("SC-12: are listed with the one that is the default", async () => {
      const listed = await origins().list(store.credentials);
      expect(listed.filter(({ isDefault }) => isDefault)).toHaveLength(1);
      expect(listed.filter(({ id, name }) => id === "" || name === "")).toEqual([]);
    });

    itOf(
      "origins",
      "LX-36, SC-14: are needed by some kinds of store, and the default for the others",
      async () => {
        for (const kind of world.stores) {
          const own = await another(kind);
          const [made] = await own.makeOrders({});
          const bound = await confirmationOf(own, made ?? "");
          const unbound = {
            ...bound,
            parcels: bound.parcels.map((parcel) => ({ ...parcel, originId: null })),
          };
          const confirmed = marketplace.fulfilment.confirm(own.credentials, unbound);
          await (origins().areRequired(own.credentials.sellerType)
            ? expect(confirmed).rejects.toMatchObject({ kind: "rejected" })
            : expect(confirmed).resolves.toBeDefined());
        }
      },
    );
  });

  describeOf("labels", "labels of the marketplace", () => {
    itOf(
      "labels",
      "NIWO-TEMU-28: are quoted, bought, fetched and shipped, and found in between",
      async () => {
        const { labels, origins } = marketplace;
        if (!labels) throw new Error(`${id} sells no labels`);
        const own = await another();
        const { credentials } = own;
        const [made = ""] = await own.makeOrders({ quantity: 2 });
        const [origin] = (await origins?.list(credentials)) ?? [];
        const parcel = {
          platformOrderId: made,
          originId: origin?.id ?? "",
          lines: (await order(own, made)).lines,
          weightGrams: 900,
          lengthMm: 300,
          widthMm: 200,
          heightMm: 100,
          refuses: [],
        };
        expect(await labels.packages(credentials, made)).toEqual([]);
        const [service] = (await labels.quote(credentials, parcel)).offered;
        if (!service) throw new Error("no service is offered");
        expect([service.carrierName, service.priceText]).not.toContain("");
        const [packageId = ""] = await labels.buy(credentials, parcel, service);
        await expect(labels.buy(credentials, parcel, service)).rejects.toMatchObject({ kind: "rejected" });
        for (let polls = 0; (await labels.result(credentials, packageId)).state === "pending"; polls++) {
          expect(polls).toBeLessThan(10);
        }
        expect(await labels.result(credentials, packageId)).toEqual({ state: "bought" });
        const packages = await labels.packages(credentials, made);
        expect(packages).toMatchObject([{ packageId, platformOrderId: made, lines: [{ quantity: 2 }] }]);
        expect(packages[0]?.trackingNumber).not.toBe("");
        const { contentType, bytes } = await labels.document(credentials, packageId);
        expect(contentType).toMatch(/^(application\/pdf|image\/png)$/);
        expect(bytes.length).toBeGreaterThan(100);
        expect(await labels.departed(credentials, made)).toEqual([]);
        await labels.ship(credentials, packages);
        expect((await order(own, made)).status).toBe("shipped");
        expect(await labels.packages(credentials, made)).toEqual([]);
        expect(await labels.departed(credentials, made)).toMatchObject([
          { packageId, platformOrderId: made, lines: [{ quantity: 2 }] },
        ]);
      },
    );
  });

  it("lists products with their variants to the end, as orders name them", async () => {
    const titles: string[] = [];
    const variants: string[] = [];
    for (let page: string | null = null, turns = 0; turns === 0 || page !== null; turns++) {
      const { items, next } = await marketplace.listings.changedSince(store.goodsCredentials, null, page);
      titles.push(...items.map(({ title }) => title));
      for (const { platformProductId, variants: listed } of items) {
        variants.push(...listed.map(({ platformSkuId }) => `${platformProductId} ${platformSkuId}`));
      }
      page = next;
    }
    expect(titles.length).toBeGreaterThan(0);
    expect(new Set(variants).size).toBe(variants.length);
    const [made] = await store.makeOrders({});
    const [line] = (await order(store, made ?? "")).lines;
    expect(variants).toContain(`${line?.platformProductId} ${line?.platformSkuId}`);
  });

  itOf("platformWarehouses", "TTS-07: lists the platform's warehouses, if it has any", async () => {
    const warehouses = await platformWarehouses().list(store.credentials);
    expect(warehouses.filter(({ id, name }) => id === "" || name === "")).toEqual([]);
  });

  describe("webhooks", () => {
    const receive = ({ rawBody, headers }: Awaited<ReturnType<ContractStore["webhooks"]>>[number]) =>
      marketplace.webhooks?.receive(rawBody, headers);

    it("name the shop and the order; the same one twice has one id; a forged one is null", async () => {
      const own = await another();
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

    itOf("newsOfWithdrawal", "tell that a grant was withdrawn, where there is such news", async () => {
      const own = await another();
      await own.withdraw();
      const received = await Promise.all((await own.webhooks(1)).map(receive));
      expect(received.at(-1)?.notice).toEqual({ kind: "grant_lost" });
    });

    it("may be subscribed to again and again", async () => {
      const subscribe = () => marketplace.webhooks?.subscribe(store.credentials, world.webhookAddress);
      await subscribe();
      // Some take one such call a second.
      await systemRuntime.sleep(1_100);
      await expect(subscribe()).resolves.toBeUndefined();
    });
  });
});
