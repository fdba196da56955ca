"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { ListPages } from "@/components/lists/list-pages";
import { ListSkeleton } from "@/components/lists/list-skeleton";
import { QueryFailure } from "@/components/orders/query-failure";
import { type CatalogueWish, variantsWish } from "../catalogue-wish";
import { NoVariants } from "./no-variants";
import { SellerSkuNotice } from "./seller-sku-notice";
import { variantColumnCount, variantColumns } from "./variant-columns";
import { VariantTable } from "./variant-table";

export function VariantList({ wish }: { wish: CatalogueWish }) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.catalogue.variants.queryOptions(variantsWish(wish), { placeholderData: keepPreviousData }),
  );
  const variants = query.data?.items ?? [];
  const stores = useQuery(trpc.stores.list.queryOptions()).data ?? [];
  const concerned = stores.filter(({ id }) => wish.storeId === undefined || id === wish.storeId);
  const marketplaces = [...new Set(concerned.map(({ marketplace }) => marketplace))];
  return (
    <>
      <QueryFailure query={query} />
      {query.isPending ? <ListSkeleton columns={variantColumns} columnCount={variantColumnCount} /> : null}
      {query.data && variants.length === 0 ? <NoVariants wish={wish} /> : null}
      {variants.length > 0 ? (
        <>
          {wish.tab === "no_seller_sku" ? <SellerSkuNotice marketplaces={marketplaces} /> : null}
          <VariantTable variants={variants} />
          <ListPages before={query.data?.before ?? null} after={query.data?.after ?? null} />
        </>
      ) : null}
    </>
  );
}
