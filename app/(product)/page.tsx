import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { Home } from "@/components/home/home";
import { stuckWish } from "@/components/home/stuck-wish";
import { serverQueries } from "@/server/api/server-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("home"))("title") };
}

export default async function HomePage() {
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(api.home.overview.queryOptions()),
    queryClient.prefetchQuery(api.problems.list.queryOptions(stuckWish)),
    queryClient.prefetchQuery(api.stores.list.queryOptions()),
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <Home />
    </HydrationBoundary>
  );
}
