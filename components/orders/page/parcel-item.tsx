"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { CopyButton } from "@/components/ui/copy-button";
import { DateTime } from "@/components/ui/date-time";
import type { ConfirmationState } from "@/domain/confirmation-state";
import { carrierName } from "../carrier-name";
import type { OrderDetail, OrderParcel } from "../order-types";
import { CorrectParcel } from "./correct-parcel";
import { ParcelConfirmation } from "./parcel-confirmation";

type ParcelItemProps = { parcel: OrderParcel; detail: OrderDetail };

/** What the marketplace knows, or may know, stands. */
const stands: readonly ConfirmationState[] = ["asked", "confirmed"];

/** One box: who carries it, and whether the marketplace knows, with its own words where it says no. */
export function ParcelItem({ parcel, detail }: ParcelItemProps) {
  const t = useTranslations("shipments");
  const [isCorrecting, setIsCorrecting] = useState(false);
  const canCorrect = !stands.includes(parcel.confirmation.state);
  return (
    <li className="grid gap-x-4 gap-y-1 py-2.5 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
      <div className="min-w-0">
        <p className="flex min-w-0 items-center gap-1.5">
          <span className="font-medium">{carrierName(parcel.carrier)}</span>
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
      <ParcelConfirmation
        parcel={parcel}
        detail={detail}
        onCorrect={canCorrect && !isCorrecting ? () => setIsCorrecting(true) : null}
      />
      {isCorrecting ? (
        <CorrectParcel parcel={parcel} detail={detail} onDone={() => setIsCorrecting(false)} />
      ) : null}
    </li>
  );
}
