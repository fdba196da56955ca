import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { serverQueries } from "@/server/api/server-queries";
import { ReviewClient } from "./client";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stores.wizard.steps"))("shop") };
}

export default async function ReviewPage() {
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
    queryClient.prefetchQuery(api.stores.list.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <ReviewClient />
    </HydrationBoundary>
  );
}
