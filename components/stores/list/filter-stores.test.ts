import { describe, expect, it } from "vitest";
import type { StoreStatus } from "../store-types";
import { filterStores } from "./filter-stores";

const store = (name: string, status: StoreStatus, marketplace = "one") => ({
  name,
  status,
  marketplace,
  shopName: `${name} shop`,
  shopCode: `CODE-${name}`,
  region: "US",
});
const acme = store("Acme", "flowing");
const bloom = store("Bloom", "failing");
const craft = store("Craft", "flowing", "two");
const all = { status: null, marketplaces: [], search: "" };
const stores = [acme, bloom, craft];

describe("LX-27: stores", () => {
  it("are found by status, with the counts of every other status kept", () => {
    const { shown, counts } = filterStores(stores, { ...all, status: "failing" });
    expect(shown).toEqual([bloom]);
    expect(counts).toMatchObject({ all: 3, flowing: 2, failing: 1, setting_up: 0 });
  });

  it.each([
    ["acme", [acme]],
    ["CODE-CR", [craft]],
    ["shop", stores],
    ["us", stores],
    ["zebra", []],
  ])("are found by the words %j", (search, shown) => {
    expect(filterStores(stores, { ...all, search }).shown).toEqual(shown);
  });

  it("are counted within the marketplace chosen", () => {
    const { shown, counts } = filterStores(stores, { ...all, marketplaces: ["two"] });
    expect(shown).toEqual([craft]);
    expect(counts).toMatchObject({ all: 1, failing: 0 });
  });
});
