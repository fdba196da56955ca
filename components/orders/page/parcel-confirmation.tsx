"use client";

import { useTranslations } from "next-intl";
import { confirmationLook } from "@/components/shipments/confirmation-look";
import { ConfirmationStatus } from "@/components/shipments/confirmation-status";
import { MarkButton } from "@/components/shipments/mark-button";
import { Button } from "@/components/ui/button";
import { DateTime } from "@/components/ui/date-time";
import { carrierName } from "../carrier-name";
import type { OrderDetail, OrderParcel } from "../order-types";
import { refusableOf } from "./refusable-of";

type ParcelConfirmationProps = {
  parcel: OrderParcel;
  detail: OrderDetail;
  onCorrect: (() => void) | null;
};

/** Whether the marketplace knows of a parcel, in its own words where it says no, and what sets it going. */
export function ParcelConfirmation({ parcel, detail, onCorrect }: ParcelConfirmationProps) {
  const t = useTranslations("shipments");
  const { confirmation } = parcel;
  const { word } = confirmationLook(confirmation);
  const facts = { carrier: carrierName(parcel.carrier), store: detail.store.name };
  return (
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
      {word === "confirmed" ? null : (
        <p className="text-muted-foreground">{t(`confirmationHelp.${word}`, facts)}</p>
      )}
      {confirmation.warning ? (
        <p className="text-warning">{t("warning", { words: confirmation.warning })}</p>
      ) : null}
      <p className="flex flex-wrap gap-2 pt-1 empty:hidden">
        {word === "waiting_marking" ? (
          <MarkButton id={confirmation.id} number={detail.order.number} refuse={refusableOf(detail)} />
        ) : null}
        {onCorrect ? (
          <Button
            size="xs"
            aria-label={t("correctNamed", { number: parcel.trackingNumber })}
            onClick={onCorrect}
          >
            {t("correct")}
          </Button>
        ) : null}
      </p>
    </div>
  );
}
