"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { CountTabs } from "@/components/lists/count-tabs";

const tabs = ["all", "to_mark", "unconfirmed", "refused", "confirmed"] as const;

export function ShipmentTabs({ storeId }: { storeId: string | undefined }) {
  const t = useTranslations("shipments.tabs");
  const trpc = useTRPC();
  const { data: counts } = useQuery(
    trpc.shipments.counts.queryOptions(
      { storeId },
      { placeholderData: keepPreviousData, refetchInterval: 15_000 },
    ),
  );
  return (
    <CountTabs
      tabs={tabs.map((tab) => ({ value: tab === "all" ? null : tab, label: t(tab), count: counts?.[tab] }))}
    />
  );
}
