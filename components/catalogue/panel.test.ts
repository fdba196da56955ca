import { expect, it } from "vitest";
import { type CatalogueView, catalogueViewText, readCatalogueView } from "./panel";

const id = "0193a0c4-7e1c-7c3f-9d55-6a1d7d0f0a01";

it.each<CatalogueView>([
  { kind: "new-sku" },
  { kind: "import" },
  { kind: "copy", fromStoreId: null },
  { kind: "copy", fromStoreId: id },
  { kind: "map", variantId: id },
])("reads what it wrote: %j", (view) => {
  expect(readCatalogueView(catalogueViewText(view))).toEqual(view);
});

it.each([null, "", "else", "map:1", "import-all"])("passes over %j", (text) => {
  expect(readCatalogueView(text)).toBeNull();
});
