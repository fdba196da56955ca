import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { MarketplaceRules } from "@/components/help/marketplace-rules";
import { serverQueries } from "@/server/api/server-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stores.help"))("rulesTitle") };
}

export default async function MarketplaceHelpPage({ params }: PageProps<"/help/[marketplace]">) {
  const { marketplace } = await params;
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  await queryClient.prefetchQuery(api.stores.marketplaces.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <MarketplaceRules marketplaceId={marketplace} />
    </HydrationBoundary>
  );
}
