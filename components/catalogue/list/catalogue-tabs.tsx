"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { CountTabs } from "@/components/lists/count-tabs";
import { variantTabs } from "../catalogue-wish";

export function CatalogueTabs({ storeId }: { storeId: string | undefined }) {
  const t = useTranslations("catalogue.tabs");
  const trpc = useTRPC();
  const { data: counts } = useQuery(
    trpc.catalogue.counts.queryOptions({ storeId }, { placeholderData: keepPreviousData }),
  );
  return (
    <CountTabs
      param="tab"
      tabs={[...variantTabs, "skus" as const].map((tab) => ({
        value: tab === "all" ? null : tab,
        label: t(tab),
        count: counts?.[tab],
      }))}
    />
  );
}
