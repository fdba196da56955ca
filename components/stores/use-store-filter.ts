"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import type { Filter } from "@/components/lists/filter";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";

/** "Store ▾" of a list; `store` in the address. */
export function useStoreFilter(): Filter {
  const t = useTranslations("stores.list");
  const trpc = useTRPC();
  const labelOf = useMarketplaceLabel();
  const { data = [] } = useQuery(trpc.stores.list.queryOptions());
  return {
    param: "store",
    label: t("store"),
    isSingle: true,
    options: data.map(({ id, name, marketplace }) => ({
      value: id,
      label: name,
      detail: labelOf(marketplace),
    })),
  };
}
