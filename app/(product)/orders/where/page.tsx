import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { serverQueries } from "@/server/api/server-queries";
import { WhereClient } from "./client";
import { readWhereAddress } from "./search-params";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders.where"))("title") };
}

export default async function WherePage({ searchParams }: PageProps<"/orders/where">) {
  const queryClient = makeQueryClient();
  const { number } = readWhereAddress(await searchParams);
  if (number)
    await queryClient.prefetchQuery(serverQueries(queryClient).orders.find.queryOptions({ number }));
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WhereClient />
    </HydrationBoundary>
  );
}
