"use client";

import { useTranslations } from "next-intl";
import type { Filter } from "@/components/lists/filter";
import { useStoreFilter } from "@/components/stores/use-store-filter";
import { trackingFlags } from "@/domain/confirmation-state";
import { problemKindNames } from "@/domain/problem";

/** Names in the address of everything that narrows the list. */
export const orderFilterParams = ["store", "problem", "leaves", "tracking", "cause", "q"] as const;

export function useOrderFilters(): Filter[] {
  const t = useTranslations();
  const store = useStoreFilter();
  return [
    store,
    {
      param: "problem",
      label: t("orders.filters.problem"),
      isSingle: true,
      // One that could not be read is no order yet, so no list of orders holds it.
      options: problemKindNames
        .filter((kind) => kind !== "order_unreadable")
        .map((kind) => ({ value: kind, label: t(`problems.kind.${kind}`) })),
    },
    {
      param: "leaves",
      label: t("orders.filters.leaves"),
      isSingle: true,
      options: [
        { value: "overdue", label: t("orders.filters.overdue") },
        { value: "today", label: t("orders.filters.today") },
      ],
    },
    {
      param: "tracking",
      label: t("orders.filters.tracking"),
      isSingle: true,
      options: trackingFlags.map((flag) => ({ value: flag, label: t(`orders.filters.${flag}`) })),
    },
  ];
}
