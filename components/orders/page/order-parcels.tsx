"use client";

import { useTranslations } from "next-intl";
import type { OrderDetail } from "../order-types";
import { ParcelItem } from "./parcel-item";
import { Section } from "./section";

export function OrderParcels({ detail: { order, parcels, store } }: { detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  return (
    <Section title={t("parcels")}>
      {parcels.length === 0 ? (
        <p className="py-2.5 text-muted-foreground">{t(`noParcels.${order.state}`)}</p>
      ) : null}
      <ul className="divide-y">
        {parcels.map((parcel) => (
          <ParcelItem key={parcel.id} parcel={parcel} store={store.name} />
        ))}
      </ul>
    </Section>
  );
}
