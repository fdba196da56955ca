"use client";

import { useTranslations } from "next-intl";
import { WithWarehouses } from "@/components/warehouses/with-warehouses";
import { OneOrderPanel } from "../one-order-panel";
import { BuyLabel } from "./buy-label";

type LabelPanelProps = { orderId: string; shipmentId?: string; onClose: () => void };

/** Buys a label of the marketplace for one order, or for one of its planned packages. */
export function LabelPanel({ orderId, shipmentId, onClose }: LabelPanelProps) {
  const t = useTranslations("orders.labels");
  return (
    <OneOrderPanel
      orderId={orderId}
      title={(detail) => (detail ? t("panelTitle", { number: detail.order.number }) : t("buy"))}
      onClose={onClose}
    >
      {(detail) => (
        <WithWarehouses>
          {(warehouses) => (
            <BuyLabel detail={detail} shipmentId={shipmentId} warehouses={warehouses} onDone={onClose} />
          )}
        </WithWarehouses>
      )}
    </OneOrderPanel>
  );
}
