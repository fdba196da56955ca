"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { CountTabs } from "@/components/lists/count-tabs";

/** What needs hands first; what is over comes last. */
const tabs = [
  "all",
  "ready",
  "held",
  "on_hold",
  "partly_shipped",
  "in_fulfilment",
  "shipped",
  "cancelled",
  "no_shipment_needed",
] as const;

/** Empty for most sellers: shown once there is something in them, or when they are open. */
const occasional: readonly string[] = ["in_fulfilment", "partly_shipped", "no_shipment_needed"];

export function OrderTabs({ storeId, open }: { storeId: string | undefined; open: string }) {
  const t = useTranslations("orders.tabs");
  const trpc = useTRPC();
  const { data: counts } = useQuery(
    trpc.orders.counts.queryOptions(
      { storeId },
      { placeholderData: keepPreviousData, refetchInterval: 20_000 },
    ),
  );
  const shown = tabs.filter((tab) => !occasional.includes(tab) || tab === open || (counts?.[tab] ?? 0) > 0);
  return (
    <CountTabs
      tabs={shown.map((tab) => ({ value: tab === "all" ? null : tab, label: t(tab), count: counts?.[tab] }))}
    />
  );
}
