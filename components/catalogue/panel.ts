import { z } from "zod";

/** What the side panel of the catalogue shows. Its text stands in the address. */
export type CatalogueView =
  | { kind: "new-sku" }
  | { kind: "import" }
  /** `fromStoreId`: null is the store that helps most. */
  | { kind: "copy"; fromStoreId: string | null }
  | { kind: "map"; variantId: string };

export function catalogueViewText(view: CatalogueView): string {
  if (view.kind === "map") return view.variantId;
  return view.kind === "copy" && view.fromStoreId ? `copy:${view.fromStoreId}` : view.kind;
}

const isId = (text: string | undefined) => z.uuid().safeParse(text).success;

/** null for what nobody of ours wrote into the address. */
export function readCatalogueView(text: string | null): CatalogueView | null {
  if (text === null) return null;
  const [kind, id] = text.split(":");
  if (kind === "new-sku" || kind === "import") return { kind };
  if (kind === "copy") return { kind, fromStoreId: id && isId(id) ? id : null };
  return isId(text) ? { kind: "map", variantId: text } : null;
}
