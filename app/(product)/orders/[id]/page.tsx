import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { z } from "zod";
import { makeQueryClient } from "@/components/api/query-client";
import { serverQueries } from "@/server/api/server-queries";
import { readOrdersAddress } from "../search-params";
import { OrderClient } from "./client";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("orders.page"))("metaTitle") };
}

export default async function OrderDetailPage({ params, searchParams }: PageProps<"/orders/[id]">) {
  const { id } = await params;
  if (!z.uuid().safeParse(id).success) notFound();
  const queryClient = makeQueryClient();
  const api = serverQueries(queryClient);
  const list = readOrdersAddress(await searchParams);
  await Promise.all([
    queryClient.prefetchQuery(api.orders.get.queryOptions({ id })),
    queryClient.prefetchQuery(api.orders.list.queryOptions(list)),
    queryClient.prefetchQuery(api.stores.marketplaces.queryOptions()),
  ]);
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <OrderClient orderId={id} />
    </HydrationBoundary>
  );
}
