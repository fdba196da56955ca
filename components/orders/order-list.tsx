"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { GuideLink } from "@/components/help/guide-link";
import { FilterBar } from "@/components/lists/filter-bar";
import { ListPages } from "@/components/lists/list-pages";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { SelectionProvider } from "@/components/lists/selection-provider";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import type { ApiInputs } from "@/server/api/root";
import { OrderBulkBar } from "./bulk/order-bulk-bar";
import { NoOrders } from "./no-orders";
import { orderColumns } from "./order-columns";
import { OrderPanel } from "./order-panel";
import { OrderTable } from "./order-table";
import { OrderTabs } from "./order-tabs";
import { QueryFailure } from "./query-failure";
import { SyncNow } from "./sync-now";
import { useOrderFilters } from "./use-order-filters";

/** Orders arrive by themselves; a list that is looked at should show them without being asked to. */
const refreshMs = 20_000;

export function OrderList({ wish }: { wish: NonNullable<ApiInputs["orders"]["list"]> }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const filters = useOrderFilters();
  const query = useQuery(
    trpc.orders.list.queryOptions(wish, { placeholderData: keepPreviousData, refetchInterval: refreshMs }),
  );
  const items = query.data?.items ?? [];

  return (
    <Page>
      <PageHeader
        title={t("navigation.orders")}
        detail={<GuideLink guide="orders" />}
        actions={<SyncNow storeId={wish.storeId} />}
      />
      <OrderTabs storeId={wish.storeId} open={wish.tab ?? "all"} />
      <FilterBar filters={filters} searchPlaceholder={t("orders.searchPlaceholder")} />
      <QueryFailure query={query} />
      {query.isPending ? <ListSkeleton columns={orderColumns} columnCount={6} isSelectable /> : null}
      {query.data && items.length === 0 ? <NoOrders wish={wish} /> : null}
      {query.data && items.length > 0 ? (
        <SelectionProvider rowIds={items.map(({ id }) => id)}>
          <OrderTable orders={items} />
          <OrderBulkBar orders={items} />
          <ListPages before={query.data.before} after={query.data.after} />
        </SelectionProvider>
      ) : null}
      <OrderPanel />
    </Page>
  );
}
