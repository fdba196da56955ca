import { describe, expect, it } from "vitest";
import { patchQuery, readValues } from "./address";

describe("patchQuery", () => {
  it.each([
    ["", { state: "ready" }, "state=ready"],
    ["state=ready", { state: null }, ""],
    ["state=ready&q=mug", { q: "" }, "state=ready"],
    ["q=mug", { store: ["str_1", "str_2"] }, "q=mug&store=str_1%2Cstr_2"],
    ["store=str_1", { store: [] }, ""],
  ])("%j with %j is %j", (query, patch, expected) => {
    expect(patchQuery(query, patch)).toBe(expected);
  });

  it("drops the cursor when a filter changes", () => {
    expect(patchQuery("state=ready&after=abc", { q: "lid" })).toBe("state=ready&q=lid");
  });

  it("keeps the filters when only the cursor moves", () => {
    expect(patchQuery("state=ready&after=abc", { after: null, before: "xyz" })).toBe(
      "state=ready&before=xyz",
    );
  });
});

describe("readValues", () => {
  it.each([
    ["store=a,b", ["a", "b"]],
    ["store=a%2Cb", ["a", "b"]],
    ["store=", []],
    ["q=a", []],
  ])("%j", (query, values) => {
    expect(readValues(query, "store")).toEqual(values);
  });
});
