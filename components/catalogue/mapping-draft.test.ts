import { describe, expect, it } from "vitest";
import { type DraftComponent, draftOf, readDraft } from "./mapping-draft";

const mug = { id: "sku-1", code: "MUG" };
const lid = { id: "sku-2", code: "LID" };
const line = (key: string, sku: DraftComponent["sku"], factor: string): DraftComponent => ({
  key,
  sku,
  factor,
});

describe("draftOf", () => {
  it("opens with the mapping", () => {
    const saved = { components: [{ skuId: "sku-1", code: "MUG", factor: 2 }], suggestion: null };
    expect(draftOf(saved)).toEqual([line("sku-1", mug, "2")]);
  });

  it("opens with the suggestion where nothing is mapped", () => {
    expect(draftOf({ components: [], suggestion: { skuId: "sku-1", code: "MUG" } })).toEqual([
      line("sku-1", mug, "1"),
    ]);
  });

  it("opens with one empty line where nothing is known", () => {
    expect(draftOf({ components: [], suggestion: null })).toMatchObject([{ sku: null, factor: "1" }]);
  });
});

describe("readDraft", () => {
  it("TTS-31: takes several components, each with its own factor", () => {
    expect(readDraft([line("a", mug, "2"), line("b", lid, "1")])).toEqual({
      isValid: true,
      components: [
        { skuId: "sku-1", factor: 2 },
        { skuId: "sku-2", factor: 1 },
      ],
    });
  });

  it("names what is wrong with each line", () => {
    expect(readDraft([line("a", mug, "1"), line("b", mug, "1"), line("c", null, "x")])).toEqual({
      isValid: false,
      complaints: { b: { sku: "skuTwice" }, c: { sku: "skuMissing", factor: "factorWrong" } },
    });
  });
});
