"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Package } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { ListNoMatch } from "@/components/lists/list-no-match";
import { ListPages } from "@/components/lists/list-pages";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { QueryFailure } from "@/components/orders/query-failure";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { type CatalogueWish, skusWish } from "../catalogue-wish";
import { SkuTable, skuColumnCount, skuColumns } from "./sku-table";

export function SkuList({ wish }: { wish: CatalogueWish }) {
  const t = useTranslations("catalogue");
  const trpc = useTRPC();
  const panel = useAddressPanel();
  const query = useQuery(
    trpc.catalogue.skus.queryOptions(skusWish(wish), { placeholderData: keepPreviousData }),
  );
  const skus = query.data?.items ?? [];
  return (
    <>
      <QueryFailure query={query} />
      {query.isPending ? <ListSkeleton columns={skuColumns} columnCount={skuColumnCount} /> : null}
      {query.data && skus.length === 0 && wish.search ? <ListNoMatch params={["q"]} /> : null}
      {query.data && skus.length === 0 && !wish.search ? (
        <EmptyState
          icon={Package}
          title={t("empty.skusTitle")}
          action={
            <Button variant="primary" onClick={() => panel.open("new-sku")}>
              {t("createSku.submit")}
            </Button>
          }
        >
          {t("empty.skus")}
        </EmptyState>
      ) : null}
      {skus.length > 0 ? (
        <>
          <SkuTable skus={skus} />
          <ListPages before={query.data?.before ?? null} after={query.data?.after ?? null} />
        </>
      ) : null}
    </>
  );
}
