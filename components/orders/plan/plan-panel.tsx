"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { WithWarehouses } from "@/components/warehouses/with-warehouses";
import { OneOrderPanel } from "../one-order-panel";
import { PlanForm } from "./plan-form";

/** Splits one order into packages. */
export function PlanPanel({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const t = useTranslations("orders");
  return (
    <OneOrderPanel
      orderId={orderId}
      title={(detail) => (detail ? t("plan.title", { number: detail.order.number }) : t("panels.plan"))}
      onClose={onClose}
    >
      {(detail) =>
        detail.lines.some(({ left }) => left > 0) ? (
          <WithWarehouses>
            {(warehouses) => <PlanForm detail={detail} warehouses={warehouses} onDone={onClose} />}
          </WithWarehouses>
        ) : (
          <Alert tone="info" title={t("plan.rest", { count: 0 })} />
        )
      }
    </OneOrderPanel>
  );
}
