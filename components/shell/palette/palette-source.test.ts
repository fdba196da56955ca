import { expect, it } from "vitest";
import { matchItems, type PaletteItem } from "./palette-source";

const items: PaletteItem[] = [
  { id: "1", label: "Ship orders", keywords: ["confirm"], run: () => undefined },
  { id: "2", label: "Stores", detail: "Acme US", run: () => undefined },
  { id: "3", label: "商品配对", run: () => undefined },
];

it.each([
  ["", ["1", "2", "3"]],
  ["sh", ["1"]],
  ["or", ["1"]],
  ["conf", ["1"]],
  ["stores acme", ["2"]],
  ["acme stores", ["2"]],
  ["tores", []],
  ["配对", ["3"]],
])("%j finds %j", (words, ids) => {
  expect(matchItems(items, words).map(({ id }) => id)).toEqual(ids);
});
