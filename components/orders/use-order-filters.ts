"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import type { Filter } from "@/components/lists/filter";
import { problemKindNames } from "@/domain/problem";
import { useMarketplaceLabel } from "./use-marketplace-label";

/** Names in the address of everything that narrows the list. */
export const orderFilterParams = ["store", "problem", "leaves", "cause", "q"] as const;

export function useOrderFilters(): Filter[] {
  const t = useTranslations("orders");
  const trpc = useTRPC();
  const stores = useQuery(trpc.stores.list.queryOptions());
  const marketplaceLabel = useMarketplaceLabel();
  return [
    {
      param: "store",
      label: t("filters.store"),
      isSingle: true,
      options: (stores.data ?? []).map(({ id, name, marketplace }) => ({
        value: id,
        label: name,
        detail: marketplaceLabel(marketplace),
      })),
    },
    {
      param: "problem",
      label: t("filters.problem"),
      isSingle: true,
      // One that could not be read is no order yet, so no list of orders holds it.
      options: problemKindNames
        .filter((kind) => kind !== "order_unreadable")
        .map((kind) => ({ value: kind, label: t(`problemKind.${kind}`) })),
    },
    {
      param: "leaves",
      label: t("filters.leaves"),
      isSingle: true,
      options: [
        { value: "overdue", label: t("filters.overdue") },
        { value: "today", label: t("filters.today") },
      ],
    },
  ];
}
