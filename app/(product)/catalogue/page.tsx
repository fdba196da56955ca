import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { skusWish, variantsWish } from "@/components/catalogue/catalogue-wish";
import { serverQueries } from "@/server/api/server-queries";
import { CatalogueClient } from "./client";
import { readCatalogueAddress } from "./search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("navigation"))("catalogue") };
}

export default async function CataloguePage({ searchParams }: PageProps<"/catalogue">) {
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  const wish = readCatalogueAddress(await searchParams);
  await Promise.all([
    wish.tab === "skus"
      ? queryClient.prefetchQuery(api.catalogue.skus.queryOptions(skusWish(wish)))
      : queryClient.prefetchQuery(api.catalogue.variants.queryOptions(variantsWish(wish))),
    // So that the list does not jump when the hint comes.
    wish.storeId
      ? queryClient.prefetchQuery(api.catalogue.mappingSources.queryOptions({ storeId: wish.storeId }))
      : undefined,
    queryClient.prefetchQuery(api.catalogue.counts.queryOptions({ storeId: wish.storeId })),
    queryClient.prefetchQuery(api.stores.list.queryOptions()),
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <CatalogueClient />
    </HydrationBoundary>
  );
}
