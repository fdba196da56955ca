"use client";

import { PackageOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { mayShip } from "@/domain/order-state";
import type { OrderDetail } from "../order-types";
import { panelText } from "../panel";
import { DefaultOriginNotice } from "./default-origin-notice";
import { ParcelItem } from "./parcel-item";
import { PlanItem } from "./plan-item";
import { Section } from "./section";

/** What left, what is planned, and, where the marketplace hears of all at once, which one it waits for. */
export function OrderParcels({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  const actions = useTranslations("orders.actions");
  const panel = useAddressPanel();
  const { order, parcels, plans, store, lines, missingPackage, isToldWhole } = detail;
  const canSplit = mayShip(order.state) && lines.some(({ left }) => left > 0);
  const waits = parcels.some(({ confirmation }) => confirmation.waitingFor === "other_parcels");
  return (
    <Section
      title={t("parcels")}
      action={
        canSplit ? (
          <Button
            variant="ghost"
            size="sm"
            onClick={() => panel.open(panelText({ kind: "plan", orderId: order.id }))}
          >
            <PackageOpen />
            {actions("split")}
          </Button>
        ) : null
      }
    >
      {isToldWhole && waits && missingPackage ? (
        <Alert tone="info" className="mt-2.5" title={t("waitsForPackage", { ...missingPackage })}>
          {t("waitsForPackageHelp", { store: store.name })}
        </Alert>
      ) : null}
      <DefaultOriginNotice detail={detail} />
      {parcels.length + plans.length === 0 ? (
        <p className="py-2.5 text-muted-foreground">
          {t(`noParcels.${order.needsShipment ? order.state : "left_before"}`)}
        </p>
      ) : null}
      <ul className="divide-y">
        {parcels.map((parcel) => (
          <ParcelItem key={parcel.id} parcel={parcel} detail={detail} />
        ))}
        {plans.map((plan) => (
          <PlanItem key={plan.id} plan={plan} detail={detail} />
        ))}
      </ul>
    </Section>
  );
}
