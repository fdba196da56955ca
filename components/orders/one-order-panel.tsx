"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTRPC } from "@/components/api/client";
import { HelpLine } from "@/components/help/help-line";
import { SidePanel } from "@/components/shell/side-panel";
import { LoadFailed } from "@/components/stores/load-failed";
import { Skeleton } from "@/components/ui/skeleton";
import { orderDetails } from "./order-details";
import type { OrderDetail } from "./order-types";

type OneOrderPanelProps = {
  orderId: string;
  /** Gets null while the order is being read. */
  title: (detail: OrderDetail | null) => string;
  onClose: () => void;
  children: (detail: OrderDetail) => ReactNode;
};

/** Something is done with one order, beside the list or its own page. */
export function OneOrderPanel({ orderId, title, onClose, children }: OneOrderPanelProps) {
  const trpc = useTRPC();
  const order = useQuery(trpc.orders.get.queryOptions({ id: orderId }));
  const page = `/orders/${orderId}` as Route;
  const isOnPage = usePathname() === page;
  return (
    <SidePanel
      isOpen
      onClose={onClose}
      title={title(order.data ?? null)}
      {...(isOnPage ? {} : { fullHref: page })}
    >
      {order.isError ? <LoadFailed query={order} /> : null}
      {order.isPending ? <Skeleton className="h-40" /> : null}
      {order.data ? (
        <div className="grid gap-5">
          {children(order.data)}
          <HelpLine
            title={title(order.data)}
            guide="orders"
            marketplace={order.data.store.marketplace}
            details={orderDetails(order.data)}
          />
        </div>
      ) : null}
    </SidePanel>
  );
}
