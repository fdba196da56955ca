import { z } from "zod";
import { type CatalogueWish, variantTabs } from "@/components/catalogue/catalogue-wish";

const cursor = z.string().min(1).max(500).optional().catch(undefined);

const address = z.object({
  tab: z.enum([...variantTabs, "skus"]).catch("all"),
  store: z.uuid().optional().catch(undefined),
  q: z.string().trim().min(1).max(64).optional().catch(undefined),
  after: cursor,
  before: cursor,
});

export function readCatalogueAddress(params: Record<string, string | string[] | undefined>): CatalogueWish {
  const { tab, store, q, after, before } = address.parse(params);
  return { tab, storeId: store, search: q, after, before: after ? undefined : before };
}
