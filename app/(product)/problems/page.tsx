import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { serverQueries } from "@/server/api/server-queries";
import { ProblemsClient } from "./client";
import { readProblemsAddress } from "./search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("navigation"))("problems") };
}

export default async function ProblemsPage({ searchParams }: PageProps<"/problems">) {
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  const wish = readProblemsAddress(await searchParams);
  const { storeId, kind } = wish;
  await Promise.all([
    queryClient.prefetchQuery(api.problems.list.queryOptions(wish)),
    queryClient.prefetchQuery(api.problems.counts.queryOptions({ storeId, kind })),
    queryClient.prefetchQuery(api.stores.list.queryOptions()),
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ProblemsClient />
    </HydrationBoundary>
  );
}
