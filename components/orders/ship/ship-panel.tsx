"use client";

import { useTranslations } from "next-intl";
import { OneOrderPanel } from "../one-order-panel";
import { ShipOrder } from "./ship-order";

type ShipPanelProps = { orderId: string; shipmentId?: string; onClose: () => void };

/** Ships one order. */
export function ShipPanel({ orderId, shipmentId, onClose }: ShipPanelProps) {
  const t = useTranslations("orders.ship");
  return (
    <OneOrderPanel
      orderId={orderId}
      title={(detail) => (detail ? t("title", { number: detail.order.number }) : t("titleLoading"))}
      onClose={onClose}
    >
      {(detail) => <ShipOrder detail={detail} shipmentId={shipmentId} onDone={onClose} />}
    </OneOrderPanel>
  );
}
