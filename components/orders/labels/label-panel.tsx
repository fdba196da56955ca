"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { SidePanel } from "@/components/shell/side-panel";
import { LoadFailed } from "@/components/stores/load-failed";
import { Skeleton } from "@/components/ui/skeleton";
import { BuyLabel } from "./buy-label";

/** Buys a label of the marketplace for one order, beside the list or its own page. */
export function LabelPanel({ orderId, onClose }: { orderId: string; onClose: () => void }) {
  const t = useTranslations("orders.labels");
  const trpc = useTRPC();
  const order = useQuery(trpc.orders.get.queryOptions({ id: orderId }));
  const warehouses = useQuery(trpc.warehouses.list.queryOptions());
  const failed = order.isError ? order : warehouses.isError ? warehouses : null;
  const page = `/orders/${orderId}` as Route;
  const isOnPage = usePathname() === page;
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      title={order.data ? t("panelTitle", { number: order.data.order.number }) : t("buy")}
      {...(isOnPage ? {} : { fullHref: page })}
    >
      {failed ? <LoadFailed query={failed} /> : null}
      {!failed && (order.isPending || warehouses.isPending) ? <Skeleton className="h-40" /> : null}
      {order.data && warehouses.data ? (
        <BuyLabel detail={order.data} warehouses={warehouses.data} onDone={onClose} />
      ) : null}
    </SidePanel>
  );
}
