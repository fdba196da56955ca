import { dehydrate, HydrationBoundary } from "@tanstack/react-query";
import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { makeQueryClient } from "@/components/api/query-client";
import { WarehouseSettings } from "@/components/warehouses/warehouse-settings";
import { may } from "@/domain/roles";
import { serverQueries } from "@/server/api/server-queries";
import { requireMember } from "@/server/auth/require-member";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.warehouses"))("title") };
}

export default async function WarehousesPage() {
  const { actor } = await requireMember();
  const queryClient = makeQueryClient();
  await queryClient.prefetchQuery(serverQueries(queryClient).warehouses.list.queryOptions());
  return (
    <HydrationBoundary state={dehydrate(queryClient)}>
      <WarehouseSettings canManage={may(actor.role, "warehouses.manage")} />
    </HydrationBoundary>
  );
}
