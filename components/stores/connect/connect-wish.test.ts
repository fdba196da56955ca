import { describe, expect, it } from "vitest";
import { type ConnectWish, connectHref, connectStep, type OfferedMarketplace } from "./connect-wish";

const market: OfferedMarketplace = {
  id: "market",
  label: "Market",
  sites: [
    { id: "us", region: "US", sellerTypes: ["local"] },
    { id: "abroad", region: null, sellerTypes: ["cross_border"] },
  ],
  hasPlatformWarehouses: true,
  hasNews: true,
};
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
