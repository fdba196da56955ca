"use client";

import { useTranslations } from "next-intl";
import { confirmationLook } from "@/components/shipments/confirmation-look";
import { ConfirmationStatus } from "@/components/shipments/confirmation-status";
import { MarkButton } from "@/components/shipments/mark-button";
import { CopyButton } from "@/components/ui/copy-button";
import { DateTime } from "@/components/ui/date-time";
import { carrierName } from "../carrier-name";
import type { OrderParcel } from "../order-types";

type ParcelItemProps = { parcel: OrderParcel; order: { number: number }; store: string };

/** One box: who carries it, and whether the marketplace knows, with its own words where it says no. */
export function ParcelItem({ parcel, order, store }: ParcelItemProps) {
  const t = useTranslations("shipments");
  const { confirmation } = parcel;
  const { word } = confirmationLook(confirmation);
  const carrier = carrierName(parcel.carrier);
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <p className="flex min-w-0 items-center gap-1.5">
          <span className="font-medium">{carrier}</span>
          <span className="truncate">{parcel.trackingNumber}</span>
          <CopyButton value={parcel.trackingNumber} subject={t("trackingNumber")} />
        </p>
        <p className="text-muted-foreground">
          {t("shipmentNumber", { number: parcel.shipment })}
          {parcel.shippedAt ? (
            <>
              {" · "}
              <DateTime at={parcel.shippedAt} />
            </>
          ) : null}
          {parcel.warehouse ? ` · ${t("from", { warehouse: parcel.warehouse })}` : null}
        </p>
      </div>
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-x-2">
          <ConfirmationStatus confirmation={confirmation} />
          {confirmation.state === "confirmed" && confirmation.confirmedAt ? (
            <DateTime at={confirmation.confirmedAt} className="text-muted-foreground" />
          ) : null}
        </p>
        {confirmation.refusalWords ? (
          <blockquote className="border-danger-border border-l-2 pl-2">
            {confirmation.refusalWords}
            {confirmation.refusalCode ? (
              <span className="text-muted-foreground"> ({confirmation.refusalCode})</span>
            ) : null}
          </blockquote>
        ) : null}
        {word === "waiting_marking" ? (
          <MarkButton id={confirmation.id} number={order.number} size="sm" />
        ) : null}
        {word === "confirmed" ? null : (
          <p className="text-muted-foreground">{t(`confirmationHelp.${word}`, { carrier, store })}</p>
        )}
        {confirmation.warning ? (
          <p className="text-warning">{t("warning", { words: confirmation.warning })}</p>
        ) : null}
      </div>
    </li>
  );
}
