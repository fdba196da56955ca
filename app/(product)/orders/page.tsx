import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { serverQueries } from "@/server/api/server-queries";
import { OrdersClient } from "./client";
import { readOrdersAddress } from "./search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("navigation"))("orders") };
}

export default async function OrdersPage({ searchParams }: PageProps<"/orders">) {
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  const wish = readOrdersAddress(await searchParams);
  await Promise.all([
    queryClient.prefetchQuery(api.orders.list.queryOptions(wish)),
    queryClient.prefetchQuery(api.orders.counts.queryOptions({ storeId: wish.storeId })),
    queryClient.prefetchQuery(api.stores.list.queryOptions()),
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OrdersClient />
    </HydrationBoundary>
  );
}
