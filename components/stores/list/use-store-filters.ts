"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import type { Filter } from "@/components/lists/filter";

/** One marketplace needs no filter. */
export function useStoreFilters(): Filter[] {
  const t = useTranslations("stores");
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.stores.marketplaces.queryOptions());
  if (data.length < 2) return [];
  const options = data.map(({ id, label }) => ({ value: id, label }));
  return [{ param: "marketplace", label: t("marketplace"), options }];
}
