import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { HelpPage } from "@/components/help/help-page";
import { serverQueries } from "@/server/api/server-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("help"))("title") };
}

export default async function HelpIndexPage() {
  const queryClient = makeQueryClient();
  await queryClient.prefetchQuery(serverQueries(queryClient).stores.marketplaces.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <HelpPage />
    </HydrationBoundary>
  );
}
