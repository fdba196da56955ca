"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { FilterBar } from "@/components/lists/filter-bar";
import { ListPages } from "@/components/lists/list-pages";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { SelectionProvider } from "@/components/lists/selection-provider";
import { OrderPanel } from "@/components/orders/order-panel";
import { QueryFailure } from "@/components/orders/query-failure";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { useStoreFilter } from "@/components/stores/use-store-filter";
import { isMoving } from "./confirmation-look";
import { MarkBar } from "./mark-bar";
import { NoShipments } from "./no-shipments";
import { shipmentColumns } from "./shipment-columns";
import { ShipmentTable } from "./shipment-table";
import { ShipmentTabs } from "./shipment-tabs";
import type { ShipmentsWish } from "./shipment-types";

const soonMs = 3000;
const laterMs = 30_000;

/** What has left, and whether the marketplaces know: the page on which one marks by hand. */
export function ShipmentList({ wish }: { wish: ShipmentsWish }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const storeFilter = useStoreFilter();
  const query = useQuery(
    trpc.shipments.list.queryOptions(wish, {
      placeholderData: keepPreviousData,
      refetchInterval: ({ state }) =>
        state.data?.items.some(({ confirmation }) => isMoving(confirmation)) ? soonMs : laterMs,
    }),
  );
  const items = query.data?.items ?? [];

  return (
    <Page>
      <PageHeader title={t("navigation.shipments")} />
      <ShipmentTabs storeId={wish.storeId} />
      <FilterBar filters={[storeFilter]} searchPlaceholder={t("shipments.searchPlaceholder")} />
      <QueryFailure query={query} />
      {query.isPending ? <ListSkeleton columns={shipmentColumns} columnCount={6} isSelectable /> : null}
      {query.data && items.length === 0 ? <NoShipments wish={wish} /> : null}
      {query.data && items.length > 0 ? (
        <SelectionProvider rowIds={items.map(({ id }) => id)}>
          <ShipmentTable shipments={items} />
          <MarkBar shipments={items} />
          <ListPages before={query.data.before} after={query.data.after} />
        </SelectionProvider>
      ) : null}
      <OrderPanel />
    </Page>
  );
}
