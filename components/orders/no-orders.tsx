"use client";

import { useQuery } from "@tanstack/react-query";
import { Store } from "lucide-react";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { ListNoMatch } from "@/components/lists/list-no-match";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { ApiInputs } from "@/server/api/root";
import { orderFilterParams } from "./use-order-filters";

export function NoOrders({ wish }: { wish: NonNullable<ApiInputs["orders"]["list"]> }) {
  const t = useTranslations("orders.empty");
  const trpc = useTRPC();
  const stores = useQuery(trpc.stores.list.queryOptions());
  const { storeId, problem, problemId, leaves, tracking, search, tab = "all" } = wish;

  if (storeId || problem || problemId || leaves || tracking)
    return <ListNoMatch params={orderFilterParams} />;
  if (search) {
    return (
      <EmptyState
        title={t("search", { search })}
        action={
          <Button asChild>
            <Link href={`/orders/where?number=${encodeURIComponent(search)}` as Route}>{t("where")}</Link>
          </Button>
        }
      >
        {t("searchHelp")}
      </EmptyState>
    );
  }
  if (stores.data?.length === 0) {
    return (
      <EmptyState
        icon={Store}
        title={t("noStores")}
        action={
          <Button asChild variant="primary">
            <Link href={"/stores/connect" as Route}>{t("connect")}</Link>
          </Button>
        }
      >
        {t("noStoresHelp")}
      </EmptyState>
    );
  }
  return <EmptyState title={t(`tab.${tab}`)}>{t(`tabHelp.${tab}`)}</EmptyState>;
}
