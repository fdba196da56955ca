"use client";

import { useTranslations } from "next-intl";
import { ListBody, ListHead, ListHeading } from "@/components/lists/list-head";
import { ListTable } from "@/components/lists/list-table";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { orderColumns } from "./order-columns";
import { OrderRow } from "./order-row";
import type { ListedOrder } from "./order-types";
import { isPanelOf, readPanel } from "./panel";
import { useMarketplaceLabel } from "./use-marketplace-label";
import { useOrderHref } from "./use-order-href";

export function OrderTable({ orders }: { orders: ListedOrder[] }) {
  const t = useTranslations();
  const marketplaceLabel = useMarketplaceLabel();
  const orderHref = useOrderHref();
  const panel = readPanel(useAddressPanel().value);
  return (
    <ListTable label={t("navigation.orders")} columns={orderColumns}>
      <ListHead>
        <ListHeading>{t("orders.columns.number")}</ListHeading>
        <ListHeading>{t("orders.columns.store")}</ListHeading>
        <ListHeading>{t("orders.columns.lines")}</ListHeading>
        <ListHeading>{t("orders.columns.leaves")}</ListHeading>
        <ListHeading>{t("orders.columns.state")}</ListHeading>
        <ListHeading align="end">
          <span className="sr-only">{t("orders.columns.action")}</span>
        </ListHeading>
      </ListHead>
      <ListBody>
        {orders.map((order) => (
          <OrderRow
            key={order.id}
            order={order}
            href={orderHref(order.id)}
            marketplace={marketplaceLabel(order.marketplace)}
            isOpen={isPanelOf(panel, order)}
          />
        ))}
      </ListBody>
    </ListTable>
  );
}
