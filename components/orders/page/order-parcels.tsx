"use client";

import { useTranslations } from "next-intl";
import { canRetry } from "@/components/shipments/confirmation-look";
import { Button } from "@/components/ui/button";
import type { OrderDetail } from "../order-types";
import { useRetryConfirmation } from "../use-retry-confirmation";
import { ParcelItem } from "./parcel-item";
import { Section } from "./section";

export function OrderParcels({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  const retry = useRetryConfirmation();
  const { order, parcels } = detail;
  const isRetryable = parcels.some(({ confirmation }) => canRetry(confirmation));
  return (
    <Section
      title={t("parcels")}
      action={
        isRetryable ? (
          <Button size="xs" isPending={retry.isPending} onClick={() => retry.mutate({ id: order.id })}>
            {t("tryAgain")}
          </Button>
        ) : null
      }
    >
      {parcels.length === 0 ? (
        <p className="py-2.5 text-muted-foreground">{t(`noParcels.${order.state}`)}</p>
      ) : null}
      <ul className="divide-y">
        {parcels.map((parcel) => (
          <ParcelItem key={parcel.id} parcel={parcel} store={detail.store.name} />
        ))}
      </ul>
    </Section>
  );
}
