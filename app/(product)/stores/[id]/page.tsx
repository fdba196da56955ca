import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { serverQueries } from "@/server/api/server-queries";
import { StoreClient } from "./client";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("navigation"))("stores") };
}

export default async function StorePage({ params }: PageProps<"/stores/[id]">) {
  const { id } = await params;
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(api.stores.get.queryOptions({ id })),
    queryClient.prefetchQuery(api.stores.list.queryOptions()),
    queryClient.prefetchQuery(api.stores.pairings.queryOptions({ id })),
    queryClient.prefetchQuery(api.stores.logistics.queryOptions({ id })),
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <StoreClient storeId={id} />
    </HydrationBoundary>
  );
}
