import { expect, it } from "vitest";
import { type CopyTarget, judgeMappingCopy } from "./judge-mapping-copy";

const target = (sellerSku: string, sharing = 1): CopyTarget => ({
  id: "variant",
  platformSkuId: "1",
  sellerSku,
  title: "title",
  name: "",
  components: [],
  sharing,
});
const mug = [{ skuId: "sku-MUG", code: "MUG", factor: 2 }];
const set = [...mug, { skuId: "sku-LID", code: "LID", factor: 1 }];
const answers = new Map([
  ["MUG", [mug]],
  ["SET", [set]],
  ["HALF", [[], mug]],
  ["NONE", [[]]],
  ["BOTH", [mug, set]],
  ["", [mug]],
]);

it.each([
  ["NIWO-TEMU-38, TTS-32: as its namesake", target("MUG"), mug],
  ["NIWO-TEMU-22: a combination with its factors", target("SET"), set],
  ["as the one namesake of two that is mapped", target("HALF"), mug],
])("proposes %s", (_, wanted, components) => {
  const [judged] = judgeMappingCopy([wanted], answers);
  expect(judged).toMatchObject({ fault: null, proposal: { components, effect: "new" } });
});

it.each([
  ["TTS-33: without a seller SKU", target(""), "seller_sku_empty"],
  ["that shares its seller SKU with another of its store", target("MUG", 2), "seller_sku_shared"],
  ["that the other store does not sell", target("CUP"), "not_sold_there"],
  ["that is not mapped there either", target("NONE"), "unmapped_there"],
  ["whose namesakes there are mapped differently", target("BOTH"), "differs_there"],
])("leaves out a variant %s", (_, wanted, fault) => {
  expect(judgeMappingCopy([wanted], answers)).toMatchObject([{ fault, proposal: null }]);
});
