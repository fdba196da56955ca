import { describe, expect, it } from "vitest";
import { judgeMappingFile, type MappingFileFacts, type MappingFileRow } from "./judge-mapping-file";
import type { MappableVariant } from "./mapping-proposal";

const variant = (id: string, sellerSku: string, rest: Partial<MappableVariant> = {}): MappableVariant => ({
  id: `variant-${id}`,
  platformSkuId: id,
  sellerSku,
  title: `title ${id}`,
  name: "",
  components: [],
  ...rest,
});

const facts: MappingFileFacts = {
  variants: [
    variant("1", "MUG"),
    variant("2", "SET"),
    variant("3", "TWIN"),
    variant("4", "TWIN"),
    variant("5", "", { components: [{ skuId: "sku-LID", code: "LID", factor: 1 }] }),
    variant("6", "PACK", { components: [{ skuId: "sku-MUG", code: "MUG", factor: 2 }] }),
    variant("7", "A"),
    variant("7", "B", { id: "variant-7b" }),
  ],
  skus: ["MUG", "LID"].map((code) => ({ id: `sku-${code}`, code })),
};

const row = (number: number, cells: Partial<MappingFileRow>): MappingFileRow => ({
  row: number,
  platformSkuId: "",
  sellerSku: "",
  sku: "MUG",
  factor: "1",
  ...cells,
});

const judge = (...rows: MappingFileRow[]) => judgeMappingFile(rows, facts);
/** "2 sku_unknown@sku" for every fault. */
const faultsOf = (...rows: MappingFileRow[]) =>
  judge(...rows).rows.flatMap(({ row: number, faults }) =>
    faults.map(({ kind, column, facts: told }) =>
      [`${number} ${kind}@${column}`, ...Object.values(told)].join(" "),
    ),
  );

describe("NIWO-TEMU-19: a bad row is told by its number, its column and the reason", () => {
  it.each<[string, Partial<MappingFileRow>, string[]]>([
    ["TTS-33, NIWO-TEMU-20: names no variant", {}, ["2 variant_missing@platformSkuId"]],
    ["no variant of the store", { platformSkuId: "99" }, ["2 variant_unknown@platformSkuId"]],
    ["no seller SKU of the store", { sellerSku: "GONE" }, ["2 variant_unknown@sellerSku"]],
    ["a seller SKU of several variants", { sellerSku: "TWIN" }, ["2 variant_ambiguous@sellerSku 2"]],
    ["an id of several variants", { platformSkuId: "7" }, ["2 variant_ambiguous@platformSkuId 2"]],
    ["rows that slipped", { platformSkuId: "1", sellerSku: "SET" }, ["2 seller_sku_differs@sellerSku MUG"]],
    ["a shortened id", { platformSkuId: "1.72938E+18" }, ["2 id_rounded@platformSkuId"]],
    ["a shortened id, by comma", { platformSkuId: "1,72938E+18" }, ["2 id_rounded@platformSkuId"]],
    ["an id with zeros for digits", { platformSkuId: "1729382746582190000" }, ["2 id_rounded@platformSkuId"]],
    ["NIWO-TEMU-20: an unknown SKU", { platformSkuId: "1", sku: "CUP" }, ["2 sku_unknown@sku"]],
    ["a factor without a SKU", { platformSkuId: "1", sku: "", factor: "3" }, ["2 sku_missing@sku"]],
    ["NIWO-TEMU-21: no factor", { platformSkuId: "1", factor: "" }, ["2 factor_wrong@factor"]],
    ["NIWO-TEMU-21: half a unit", { platformSkuId: "1", factor: "0.5" }, ["2 factor_wrong@factor"]],
    ["NIWO-TEMU-21: nothing", { platformSkuId: "1", factor: "0" }, ["2 factor_wrong@factor"]],
    [
      "several at once",
      { platformSkuId: "99", sku: "CUP", factor: "x" },
      ["2 variant_unknown@platformSkuId", "2 sku_unknown@sku", "2 factor_wrong@factor"],
    ],
  ])("%s", (_, cells, faults) => {
    expect(faultsOf(row(2, cells))).toEqual(faults);
    expect(judge(row(2, cells)).proposals).toEqual([]);
  });
});

it("NIWO-TEMU-19: keeps the good rows when there are bad ones", () => {
  const { proposals } = judge(row(2, { platformSkuId: "1" }), row(3, { platformSkuId: "99" }));
  expect(proposals).toEqual([
    {
      variant: facts.variants[0],
      components: [{ skuId: "sku-MUG", code: "MUG", factor: 1 }],
      effect: "new",
      unusualFactor: null,
    },
  ]);
});

it("finds a variant by its seller SKU, where that is the only one", () => {
  const { rows, proposals } = judge(row(2, { sellerSku: "MUG" }));
  expect(rows).toEqual([{ row: 2, variantId: "variant-1", isBlank: false, faults: [] }]);
  expect(proposals).toHaveLength(1);
});

it("leaves rows of the template that nobody filled in alone", () => {
  const { rows, proposals, unproposed } = judge(
    row(2, { platformSkuId: "1", sku: "" }),
    row(3, { platformSkuId: "99", sku: "", factor: "" }),
  );
  expect(rows.map(({ isBlank, faults }) => [isBlank, faults])).toEqual([
    [true, []],
    [true, []],
  ]);
  expect(proposals).toEqual([]);
  expect(unproposed).toEqual([facts.variants[0]]);
});

describe("NIWO-TEMU-22, TTS-31: several rows of one variant", () => {
  const mug = row(2, { platformSkuId: "2" });
  it("make a combination, also when one names it otherwise", () => {
    const { proposals } = judge(mug, row(3, { sellerSku: "SET", sku: "LID", factor: "2" }));
    expect(proposals.map(({ components }) => components)).toEqual([
      [
        { skuId: "sku-MUG", code: "MUG", factor: 1 },
        { skuId: "sku-LID", code: "LID", factor: 2 },
      ],
    ]);
  });

  it.each<[string, MappingFileRow[], string[]]>([
    [
      "half of which is wrong is left out as a whole",
      [mug, row(3, { platformSkuId: "2", sku: "CUP" })],
      ["2 incomplete@null 3", "3 sku_unknown@sku"],
    ],
    [
      "one of which names another seller SKU",
      [mug, row(3, { platformSkuId: "2", sellerSku: "MUG", sku: "LID" })],
      ["2 incomplete@null 3", "3 seller_sku_differs@sellerSku SET"],
    ],
    ["name a SKU twice", [mug, row(4, { platformSkuId: "2" })], ["2 incomplete@null 4", "4 sku_twice@sku 2"]],
    [
      "contradict one another",
      [mug, row(4, { platformSkuId: "2", factor: "3" })],
      ["2 incomplete@null 4", "4 sku_contradiction@factor 2"],
    ],
  ])("%s", (_, rows, faults) => {
    expect(faultsOf(...rows)).toEqual(faults);
    expect(judge(...rows).proposals).toEqual([]);
  });
});

it.each<[string, Partial<MappingFileRow>, string, number | null]>([
  ["is new", { platformSkuId: "1" }, "new", null],
  ["replaces a mapping", { platformSkuId: "5" }, "replaces", null],
  ["replaces a factor", { platformSkuId: "6" }, "replaces", null],
  ["changes nothing", { platformSkuId: "6", factor: "2" }, "same", null],
  ["NIWO-TEMU-21: is usual up to a hundred", { platformSkuId: "1", factor: "100" }, "new", null],
  ["NIWO-TEMU-21: must be meant above", { platformSkuId: "1", factor: "101" }, "new", 101],
])("says of a proposal that it %s", (_, cells, effect, unusualFactor) => {
  expect(judge(row(2, cells)).proposals).toMatchObject([{ effect, unusualFactor }]);
});
