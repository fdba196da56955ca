import { describe, expect, it } from "vitest";
import type { OfferedMarketplace } from "../offered-marketplace";
import { type ConnectWish, connectHref, connectStep } from "./connect-wish";

const market: OfferedMarketplace = {
  id: "market",
  label: "Market",
  sites: [
    { id: "us", region: "US", sellerTypes: ["local"] },
    { id: "abroad", region: null, sellerTypes: ["cross_border"] },
  ],
  hasPlatformWarehouses: true,
  hasNews: true,
  hasRedirect: true,
  tokens: [],
};
const source = { site: "us", isShared: false, url: "https://market.example", appName: "App" };
const tokenMarket: OfferedMarketplace = {
  ...market,
  tokens: [
    { ...source, sellerType: "local", purpose: "all" },
    { ...source, site: "abroad", sellerType: "cross_border", purpose: "orders" },
    { ...source, site: "abroad", sellerType: "cross_border", purpose: "products", isShared: true },
  ],
};
const abroad: ConnectWish = { ...answeredSite("abroad", "cross_border") };

function answeredSite(site: string, sellerType: "local" | "cross_border"): ConnectWish {
  return { marketplace: "market", site, sellerType };
}
const answered: ConnectWish = {
  marketplace: "market",
  site: "us",
  sellerType: "local",
  name: "Acme",
  days: 30,
};

describe("connectStep", () => {
  it.each([
    ["nothing yet", {}, undefined, "marketplace"],
    ["a marketplace", { marketplace: "market" }, market, "seller"],
    ["a marketplace that is not offered", answered, undefined, "marketplace"],
    ["a site", { ...answered, name: undefined }, market, "name"],
    ["a site that does not take the seller type", { ...answered, site: "abroad" }, market, "seller"],
    ["everything", answered, market, "leave"],
    ["everything, going back", { ...answered, step: "seller" }, market, "seller"],
    ["NIWO-TEMU-03: a kind of store that takes tokens", abroad, tokenMarket, "token"],
    ["the redirect, asked for", { ...abroad, step: "name" }, tokenMarket, "name"],
    ["LX-18: the first token given", { ...abroad, store: "s1" }, tokenMarket, "products"],
    ["LX-21: the only token given", { ...answered, store: "s1" }, tokenMarket, "token"],
    ["a second token before the first", { ...abroad, step: "products" }, tokenMarket, "token"],
    ["a step ahead of the answers", { marketplace: "market", step: "leave" }, market, "seller"],
  ] as const)("TTS-05: with %s", (_, wish, marketplace, step) => {
    expect(connectStep(wish, marketplace)).toBe(step);
  });
});

it("keeps the answers in the address", () => {
  expect(connectHref({ ...answered, step: "leave", name: "Acme & Söhne" })).toBe(
    "/stores/connect?marketplace=market&site=us&sellerType=local&name=Acme+%26+S%C3%B6hne&days=30&step=leave",
  );
});
