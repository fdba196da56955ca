import type { Confirmation } from "@/domain/confirmation";
import type { Buyer } from "@/domain/marketplace-order";
import {
  IntegrationError,
  type IntegrationErrorDetail,
  type IntegrationErrorKind,
} from "@/integrations/errors";
import type {
  ConfirmationManner,
  GrantedTokens,
  LabelPackage,
  LabelResult,
  Marketplace,
  OrderReading,
  PlatformOrigin,
  Shop,
} from "@/integrations/marketplaces/marketplace";
import { fakeLabels } from "./fake-labels";

/**
 * A marketplace in memory that fails on command: for the verbs' failure tables. What a real one does is proved
 * by the contract, not here.
 */
export interface FakeMarketplace extends Marketplace {
  told: Confirmation[];
  /** Errors of the next calls, first in first out; `after` means that the write was carried out first. */
  failNext(
    kind: IntegrationErrorKind,
    options?: { after?: boolean } & Pick<IntegrationErrorDetail, "code" | "words" | "loss" | "permission">,
  ): void;
  calls: string[];
  readings: OrderReading[];
  /** What each order's address question answers; one that is not here is not told. */
  addresses: Map<string, Buyer | IntegrationErrorKind>;
  /** Packages with labels that have not left, as the marketplace lists them. */
  packages: LabelPackage[];
  /** Packages with labels that it counts as shipped. */
  departed: LabelPackage[];
  /** How the purchase of each package stands; bought when it is not here. */
  purchases: Map<string, LabelResult>;
  /** Packages that were said to have left. */
  left: LabelPackage[];
  shopsGranted: Shop[];
  tokens: GrantedTokens;
  manner: ConfirmationManner;
  /** Gives it places of departure, which local stores may have to name; null: it knows none. */
  knowOrigins(places: PlatformOrigin[] | null, options?: { isRequired: boolean }): void;
}

export function fakeMarketplace(): FakeMarketplace {
  const failures: ({ kind: IntegrationErrorKind; after: boolean } & IntegrationErrorDetail)[] = [];
  const fail = (after: boolean) => {
    const [next] = failures;
    if (!next || next.after !== after) return;
    failures.shift();
    const { kind, after: _, ...detail } = next;
    throw new IntegrationError(kind, `fake ${kind}`, detail);
  };
  const fake: FakeMarketplace = {
    id: "fake",
    label: "Fake",
    sites: [{ id: "US", region: "US", sellerTypes: ["local"] }],
    limits: { ordersPerPage: 50, ordersPerRead: 50, timeoutMs: 1000 },
    confirms: () => fake.manner,
    manner: "each_parcel",
    knowOrigins: (places, { isRequired } = { isRequired: false }) => {
      if (places === null) {
        delete fake.origins;
        return;
      }
      fake.origins = {
        areRequired: (sellerType) => sellerType === "local" && isRequired,
        list: async () => {
          fake.calls.push("origins");
          fail(false);
          return places;
        },
      };
    },
    told: [],
    calls: [],
    readings: [],
    addresses: new Map(),
    packages: [],
    departed: [],
    purchases: new Map(),
    left: [],
    shopsGranted: [],
    tokens: {
      purpose: "all",
      accessToken: "new-access",
      refreshToken: "new-refresh",
      accessExpiresAt: new Date("2026-11-28T09:00:00Z"),
      grantExpiresAt: new Date("2027-11-21T09:00:00Z"),
      accountId: "account-1",
      accountName: "Seller",
      scopes: ["orders"],
    },
    failNext: (kind, { after = false, ...words } = {}) => failures.push({ kind, after, ...words }),
    oauth: {
      authorizeUrl: ({ state }) => `https://fake.example/consent?state=${state}`,
      readCallback: (query) => {
        const code = query.get("code");
        const state = query.get("state");
        return code ? { outcome: "approved", code, state } : { outcome: "refused", state };
      },
      exchangeCode: async () => {
        fake.calls.push("exchangeCode");
        fail(false);
        return fake.tokens;
      },
      refresh: async () => {
        fake.calls.push("refresh");
        fail(false);
        return { ...fake.tokens, accessToken: `renewed-${fake.calls.length}` };
      },
    },
    shops: { list: async () => fake.shopsGranted },
    permissions: { check: async () => [] },
    orders: {
      changedSince: async () => {
        fake.calls.push("changedSince");
        fail(false);
        return { items: fake.readings, next: null };
      },
      get: async (_, ids) => {
        fake.calls.push("get");
        fail(false);
        return fake.readings.filter(
          (reading) => reading.outcome === "read" && ids.includes(reading.order.platformOrderId),
        );
      },
      buyer: async (_, id) => {
        fake.calls.push(`buyer ${id}`);
        fail(false);
        const answer = fake.addresses.get(id) ?? null;
        if (typeof answer === "string") throw new IntegrationError(answer, `fake ${answer}`);
        return answer;
      },
    },
    fulfilment: {
      providers: async () => [
        {
          scope: "standard",
          scopeName: "Standard",
          providers: [
            { id: "p-ups", name: "UPS" },
            { id: "p-usps", name: "USPS" },
          ],
        },
      ],
      confirm: async (_, confirmation) => {
        fake.calls.push("confirm");
        fail(false);
        fake.told.push(confirmation);
        fail(true);
        return { platformPackageIds: ["pkg-1"], warning: null };
      },
      hasConfirmation: async (_, { parcels: asked }) => {
        fake.calls.push("hasConfirmation");
        fail(false);
        const known = fake.told.flatMap(({ parcels }) => parcels.map(({ trackingNumber }) => trackingNumber));
        return asked.every(({ trackingNumber }) => known.includes(trackingNumber));
      },
      refusableByShipping: (region) => (region === "US" ? ["cancellation"] : []),
    },
    listings: { changedSince: async () => ({ items: [], next: null }) },
    labels: fakeLabels(() => fake, fail),
  };
  return fake;
}
