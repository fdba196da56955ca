"use client";

import { useTranslations } from "next-intl";
import { carrierName } from "@/components/orders/carrier-name";
import { DateTime } from "@/components/ui/date-time";
import { confirmationLook } from "./confirmation-look";
import type { ListedShipment } from "./shipment-types";

/** The second line: the marketplace's own words, what it waits for, or when it was confirmed. */
export function ShipmentNote({ shipment }: { shipment: ListedShipment }) {
  const t = useTranslations("shipments");
  const { confirmation, storeName, parcels } = shipment;
  const { word } = confirmationLook(confirmation);
  if (confirmation.warning) {
    const warning = t("warning", { words: confirmation.warning });
    return (
      <span title={warning} className="text-warning">
        {warning}
      </span>
    );
  }
  if (word === "confirmed")
    return confirmation.confirmedAt ? <DateTime at={confirmation.confirmedAt} /> : null;
  const words = confirmation.refusalWords;
  const text =
    word === "refused" && words
      ? `“${words}” (${confirmation.refusalCode ?? ""})`
      : t(`confirmationHelp.${word}`, { carrier: carrierName(parcels[0]?.carrier ?? ""), store: storeName });
  return <span title={text}>{text}</span>;
}
