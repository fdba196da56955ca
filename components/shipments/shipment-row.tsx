"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { ListCell, ListLink } from "@/components/lists/list-cell";
import { ListRow } from "@/components/lists/list-row";
import { carrierName } from "@/components/orders/carrier-name";
import { DateTime } from "@/components/ui/date-time";
import { ConfirmationStatus } from "./confirmation-status";
import { ShipmentAction } from "./shipment-action";
import { ShipmentNote } from "./shipment-note";
import type { ListedShipment } from "./shipment-types";

type ShipmentRowProps = { shipment: ListedShipment; marketplace: string };

/** Which box, of which order, and what its marketplace says about it. */
export function ShipmentRow({ shipment, marketplace }: ShipmentRowProps) {
  const t = useTranslations("shipments");
  const [first, ...others] = shipment.parcels;
  const all = shipment.parcels
    .map(({ carrier, trackingNumber }) => `${carrierName(carrier)} ${trackingNumber}`)
    .join("\n");
  const carrier = carrierName(first?.carrier ?? "");
  const carried = others.length > 0 ? `${carrier}, ${t("moreParcels", { count: others.length })}` : carrier;
  return (
    <ListRow id={shipment.id} name={first?.trackingNumber ?? `#${shipment.orderNumber}`}>
      <ListCell narrow="title" note={first ? <span title={all}>{carried}</span> : null}>
        <ListLink href={`/orders/${shipment.orderId}` as Route}>{first?.trackingNumber}</ListLink>
      </ListCell>
      <ListCell note={shipment.platformOrderId}>#{shipment.orderNumber}</ListCell>
      <ListCell note={marketplace} narrow="hidden">
        {shipment.storeName}
      </ListCell>
      <ListCell note={<ShipmentNote shipment={shipment} />} className="max-sm:col-end-3">
        <ConfirmationStatus confirmation={shipment.confirmation} />
      </ListCell>
      <ListCell narrow="side">
        <DateTime at={shipment.sentAt} className="text-muted-foreground" />
      </ListCell>
      <ListCell align="end" className="relative z-[1] justify-self-end max-sm:col-start-3">
        <ShipmentAction shipment={shipment} />
      </ListCell>
    </ListRow>
  );
}
