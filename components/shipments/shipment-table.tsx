"use client";

import { useTranslations } from "next-intl";
import { ListBody, ListHead, ListHeading } from "@/components/lists/list-head";
import { ListTable } from "@/components/lists/list-table";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";
import { shipmentColumns } from "./shipment-columns";
import { ShipmentRow } from "./shipment-row";
import type { ListedShipment } from "./shipment-types";

const columns = ["parcel", "order", "store", "confirmation", "sent"] as const;

export function ShipmentTable({ shipments }: { shipments: ListedShipment[] }) {
  const t = useTranslations();
  const marketplaceLabel = useMarketplaceLabel();
  return (
    <ListTable label={t("navigation.shipments")} columns={shipmentColumns}>
      <ListHead>
        {columns.map((column) => (
          <ListHeading key={column}>{t(`shipments.columns.${column}`)}</ListHeading>
        ))}
        <ListHeading align="end">
          <span className="sr-only">{t("shipments.columns.action")}</span>
        </ListHeading>
      </ListHead>
      <ListBody>
        {shipments.map((shipment) => (
          <ShipmentRow
            key={shipment.id}
            shipment={shipment}
            marketplace={marketplaceLabel(shipment.marketplace)}
          />
        ))}
      </ListBody>
    </ListTable>
  );
}
