"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { SidePanel } from "@/components/shell/side-panel";
import { LoadFailed } from "@/components/stores/load-failed";
import { Skeleton } from "@/components/ui/skeleton";
import { ShipOrder } from "./ship-order";

type ShipPanelProps = { orderId: string; shipmentId?: string; onClose: () => void };

/** Ships one order, beside the list or its own page. */
export function ShipPanel({ orderId, shipmentId, onClose }: ShipPanelProps) {
  const t = useTranslations("orders.ship");
  const trpc = useTRPC();
  const order = useQuery(trpc.orders.get.queryOptions({ id: orderId }));
  const page = `/orders/${orderId}` as Route;
  const isOnPage = usePathname() === page;
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      title={order.data ? t("title", { number: order.data.order.number }) : t("titleLoading")}
      {...(isOnPage ? {} : { fullHref: page })}
    >
      {order.isError ? <LoadFailed query={order} /> : null}
      {order.isPending ? <Skeleton className="h-40" /> : null}
      {order.data ? <ShipOrder detail={order.data} shipmentId={shipmentId} onDone={onClose} /> : null}
    </SidePanel>
  );
}
