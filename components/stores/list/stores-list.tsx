"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { FilterBar } from "@/components/lists/filter-bar";
import { ListNoMatch } from "@/components/lists/list-no-match";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { QueryFailure } from "@/components/orders/query-failure";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { filterStores, type StoresWish } from "./filter-stores";
import { NoStores } from "./no-stores";
import { storeColumnCount, storeColumns } from "./store-columns";
import { StoreTable } from "./store-table";
import { StoreTabs } from "./store-tabs";
import { useStoreFilters } from "./use-store-filters";

const refreshMs = 20_000;

export function StoresList({ wish }: { wish: StoresWish }) {
  const t = useTranslations("stores");
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.list.queryOptions(undefined, { refetchInterval: refreshMs }));
  const filters = useStoreFilters();
  const { shown, counts } = filterStores(query.data ?? [], wish);

  return (
    <Page>
      <PageHeader
        title={t("title")}
        actions={
          query.data?.length === 0 ? null : (
            <Button asChild variant="primary">
              <Link href="/stores/connect">
                <Plus />
                {t("connect")}
              </Link>
            </Button>
          )
        }
      />
      {query.data?.length === 0 ? (
        <NoStores />
      ) : (
        <>
          <StoreTabs counts={query.data ? counts : undefined} open={wish.status} />
          <FilterBar filters={filters} searchPlaceholder={t("list.search")} />
          <QueryFailure query={query} />
          {query.isPending ? (
            <ListSkeleton columns={storeColumns} columnCount={storeColumnCount} rows={4} />
          ) : null}
          {query.data && shown.length === 0 ? <ListNoMatch params={["status", "marketplace", "q"]} /> : null}
          {shown.length > 0 ? <StoreTable stores={shown} /> : null}
        </>
      )}
    </Page>
  );
}
