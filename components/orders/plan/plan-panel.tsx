"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { SidePanel } from "@/components/shell/side-panel";
import { LoadFailed } from "@/components/stores/load-failed";
import { Alert } from "@/components/ui/alert";
import { Skeleton } from "@/components/ui/skeleton";
import { PlanForm } from "./plan-form";

/** Splits one order into packages, beside the list or its own page. */
export function PlanPanel({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const t = useTranslations("orders");
  const trpc = useTRPC();
  const order = useQuery(trpc.orders.get.queryOptions({ id: orderId }));
  const warehouses = useQuery(trpc.warehouses.list.queryOptions());
  const failed = order.isError ? order : warehouses.isError ? warehouses : null;
  const isThere = order.data && warehouses.data;
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      title={order.data ? t("plan.title", { number: order.data.order.number }) : t("panels.plan")}
    >
      {failed ? <LoadFailed query={failed} /> : null}
      {!failed && !isThere ? <Skeleton className="h-40" /> : null}
      {isThere && order.data.lines.every(({ left }) => left === 0) ? (
        <Alert tone="info" title={t("plan.rest", { count: 0 })} />
      ) : null}
      {isThere && order.data.lines.some(({ left }) => left > 0) ? (
        <PlanForm detail={order.data} warehouses={warehouses.data} onDone={onClose} />
      ) : null}
    </SidePanel>
  );
}
