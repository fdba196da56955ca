import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { serverQueries } from "@/server/api/server-queries";
import { ShipmentsClient } from "./client";
import { readShipmentsAddress } from "./search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("navigation"))("shipments") };
}

export default async function ShipmentsPage({ searchParams }: PageProps<"/shipments">) {
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  const wish = readShipmentsAddress(await searchParams);
  await Promise.all([
    queryClient.prefetchQuery(api.shipments.list.queryOptions(wish)),
    queryClient.prefetchQuery(api.shipments.counts.queryOptions({ storeId: wish.storeId })),
    queryClient.prefetchQuery(api.stores.list.queryOptions()),
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ShipmentsClient />
    </HydrationBoundary>
  );
}
