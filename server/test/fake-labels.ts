import type { PlatformLabels } from "@/integrations/marketplaces/marketplace";
import type { FakeMarketplace } from "./fake-marketplace";

const step = (fake: FakeMarketplace, name: string, fail: (after: boolean) => void) => {
  fake.calls.push(name);
  fail(false);
};

/** Labels that are bought at once and made when the test says so. `fail` throws what a call is to fail with. */
export function fakeLabels(of: () => FakeMarketplace, fail: (after: boolean) => void): PlatformLabels {
  return {
    packages: async (_, id) => {
      step(of(), "packages", fail);
      return of().packages.filter(({ platformOrderId }) => platformOrderId === id);
    },
    departed: async (_, id) => {
      step(of(), "departed", fail);
      return of().departed.filter(({ platformOrderId }) => platformOrderId === id);
    },
    quote: async () => {
      step(of(), "quote", fail);
      return {
        offered: [{ id: "s1", carrierName: "USPS", serviceName: "Ground", priceText: "$4.20" }],
        unavailable: [{ name: "FedEx", reason: "too heavy" }],
      };
    },
    buy: async (_, { platformOrderId, lines }, { carrierName }) => {
      step(of(), "buy", fail);
      const packageId = `pk-${of().packages.length + 1}`;
      const trackingNumber = `94${packageId}`;
      of().packages.push({ packageId, platformOrderId, carrierName, trackingNumber, lines });
      fail(true);
      return [packageId];
    },
    result: async (_, packageId) => {
      step(of(), "result", fail);
      return of().purchases.get(packageId) ?? { state: "bought" };
    },
    document: async (_, packageId) => {
      step(of(), "document", fail);
      return { contentType: "application/pdf", bytes: new TextEncoder().encode(`%PDF-1.4 ${packageId}`) };
    },
    ship: async (_, packages) => {
      step(of(), "ship", fail);
      const ids = packages.map(({ packageId }) => packageId);
      of().left.push(...packages);
      of().packages = of().packages.filter(({ packageId }) => !ids.includes(packageId));
      fail(true);
      return { platformPackageIds: ids, warning: null };
    },
  };
}
