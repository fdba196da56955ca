import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { serverQueries } from "@/server/api/server-queries";
import { SetupClient } from "./client";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("stores.wizard.steps"))("import") };
}

export default async function SetupPage({ params }: PageProps<"/stores/[id]/setup">) {
  const { id } = await params;
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  await Promise.all([
    queryClient.prefetchQuery(api.stores.get.queryOptions({ id })),
    queryClient.prefetchQuery(api.stores.setup.queryOptions({ id })),
    queryClient.prefetchQuery(api.stores.pairings.queryOptions({ id })),
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <SetupClient storeId={id} />
    </HydrationBoundary>
  );
}
