"use client";

import { useTranslations } from "next-intl";
import { WithWarehouses } from "@/components/warehouses/with-warehouses";
import { OneOrderPanel } from "../one-order-panel";
import { BuyLabel } from "./buy-label";

/** Buys a label of the marketplace for one order. */
export function LabelPanel({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const t = useTranslations("orders.labels");
  return (
    <OneOrderPanel
      orderId={orderId}
      title={(detail) => (detail ? t("panelTitle", { number: detail.order.number }) : t("buy"))}
      onClose={onClose}
    >
      {(detail) => (
        <WithWarehouses>
          {(warehouses) => <BuyLabel detail={detail} warehouses={warehouses} onDone={onClose} />}
        </WithWarehouses>
      )}
    </OneOrderPanel>
  );
}
