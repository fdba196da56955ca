"use client";

import { Truck } from "lucide-react";
import type { Route } from "next";
import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { PageHeader } from "@/components/shell/page-header";
import { useShortcuts } from "@/components/shell/shortcuts/use-shortcuts";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Deadline } from "@/components/ui/deadline";
import { toneText } from "@/components/ui/tone";
import { finalOrderStates, mayShip } from "@/domain/order-state";
import { lateness, noticeTone } from "../notice-tone";
import { OrderStatus } from "../order-status";
import type { OrderDetail } from "../order-types";
import { panelText } from "../panel";
import { RefreshOrder } from "../refresh-order";
import { NeighbourLinks } from "./neighbour-links";
import type { Neighbours } from "./neighbours";

type OrderHeadingProps = { detail: OrderDetail; neighbours: Neighbours };

export function OrderHeading({ detail: { order }, neighbours }: OrderHeadingProps) {
  const t = useTranslations();
  const panel = useAddressPanel();
  const list = new URLSearchParams(useSearchParams());
  list.delete("panel");
  const ship = () => panel.open(panelText({ kind: "ship", orderId: order.id }));
  const canShip = mayShip(order.state);
  const late = finalOrderStates.includes(order.state) ? null : lateness(order.notices);
  useShortcuts("list", canShip ? [{ keys: ["s"], label: t("orders.actions.shipOrder"), run: ship }] : []);

  return (
    <PageHeader
      breadcrumb={
        <Breadcrumb items={[{ label: t("navigation.orders"), href: `/orders?${list}` as Route }]} />
      }
      title={
        <span className="inline-flex flex-wrap items-center gap-x-2">
          #{order.number}
          <span className="font-normal text-base text-muted-foreground">{order.platformOrderId}</span>
          <CopyButton value={order.platformOrderId} subject={t("orders.platformNumber")} />
        </span>
      }
      detail={
        <>
          <OrderStatus state={order.state} />
          {order.shipByAt && !finalOrderStates.includes(order.state) ? (
            <Deadline at={order.shipByAt} kind="leaves" />
          ) : null}
          {late ? (
            <span className={toneText[noticeTone(late)]}>{t(`orders.notices.short.${late}`)}</span>
          ) : null}
        </>
      }
      actions={
        <>
          <NeighbourLinks neighbours={neighbours} />
          <RefreshOrder orderId={order.id} size="md" />
          {canShip ? (
            <Button variant="primary" onClick={ship}>
              <Truck />
              {t("orders.actions.shipOrder")}
            </Button>
          ) : null}
        </>
      }
    />
  );
}
