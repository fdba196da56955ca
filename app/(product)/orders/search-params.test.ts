import { expect, it } from "vitest";
import { readOrdersAddress } from "./search-params";

const store = "01a1ffc6-8857-7000-b123-f7743fa643d7";

it.each([
  [{}, { tab: "all" }],
  [
    { state: "held", q: " 5781 " },
    { tab: "held", search: "5781" },
  ],
  [
    { store, leaves: "overdue", problem: "carrier_unpaired", tracking: "not_told" },
    { tab: "all", storeId: store, leaves: "overdue", problem: "carrier_unpaired", tracking: "not_told" },
  ],
  [{ state: "blocked", store: "me", leaves: "soon", problem: "none", tracking: "maybe" }, { tab: "all" }],
  [{ q: ["a", "b"] }, { tab: "all" }],
  [
    { after: "x", before: "y" },
    { tab: "all", after: "x" },
  ],
])("reads %j", (params, wish) => {
  expect(JSON.parse(JSON.stringify(readOrdersAddress(params)))).toEqual(wish);
});
