"use client";

import { useTranslations } from "next-intl";
import { ListBody, ListHead, ListHeading } from "@/components/lists/list-head";
import { ListTable } from "@/components/lists/list-table";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";
import type { ListedStore } from "../store-types";
import { storeColumns } from "./store-columns";
import { StoreRow } from "./store-row";

export function StoreTable({ stores }: { stores: ListedStore[] }) {
  const t = useTranslations("stores");
  const labelOf = useMarketplaceLabel();
  return (
    <ListTable label={t("title")} columns={storeColumns}>
      <ListHead>
        <ListHeading>{t("list.store")}</ListHeading>
        <ListHeading>{t("region")}</ListHeading>
        <ListHeading>{t("list.status")}</ListHeading>
        <ListHeading>{t("list.newestOrder")}</ListHeading>
        <ListHeading>{t("list.lastPull")}</ListHeading>
        <ListHeading align="end">{t("list.held")}</ListHeading>
        <ListHeading>{t("list.grantEnds")}</ListHeading>
        <ListHeading align="end">
          <span className="sr-only">{t("list.action")}</span>
        </ListHeading>
      </ListHead>
      <ListBody>
        {stores.map((store) => (
          <StoreRow key={store.id} store={store} marketplace={labelOf(store.marketplace)} />
        ))}
      </ListBody>
    </ListTable>
  );
}
