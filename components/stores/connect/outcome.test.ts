import { expect, it } from "vitest";
import type { OfferedMarketplace } from "../offered-marketplace";
import { correctedWish, fittingSite } from "./outcome";

const us = { id: "us", region: "US", sellerTypes: ["local" as const] };
const gb = { id: "gb", region: "GB", sellerTypes: ["local" as const] };
const abroad = { id: "abroad", region: null, sellerTypes: ["cross_border" as const] };
const market: OfferedMarketplace = {
  id: "market",
  label: "Market",
  sites: [us, gb, abroad],
  hasPlatformWarehouses: false,
  hasNews: false,
  hasRedirect: true,
  tokens: [],
};

it.each([
  [["GB"], "local", gb],
  [["US", "GB"], "cross_border", abroad],
  [["FR"], "local", undefined],
] as const)("TTS-05: a shop of %j, %s, fits %o", (regions, receivedType, site) => {
  expect(fittingSite(market, { outcome: "site_mismatch", regions: [...regions], receivedType })).toBe(site);
});

it("TTS-05: goes again with the site that fits, and asks where there is none", () => {
  const wish = { marketplace: "market", site: "us", sellerType: "local" as const, name: "Acme", days: 30 };
  const outcome = { outcome: "site_mismatch" as const, receivedType: "cross_border" as const };
  expect(correctedWish(wish, outcome, abroad)).toEqual({
    ...wish,
    site: "abroad",
    sellerType: "cross_border",
    step: "leave",
  });
  expect(correctedWish(wish, outcome, undefined)).toEqual({ ...wish, step: "seller" });
});
