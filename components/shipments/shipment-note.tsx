"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";
import type { ListedShipment } from "./shipment-types";
import { useConfirmationText } from "./use-confirmation-text";

/** The second line: the marketplace's own words, what it waits for, or when it was confirmed. */
export function ShipmentNote({ shipment }: { shipment: ListedShipment }) {
  const t = useTranslations("shipments");
  const confirmationText = useConfirmationText();
  const { confirmation } = shipment;
  if (confirmation.warning) {
    const warning = t("warning", { words: confirmation.warning });
    return (
      <span title={warning} className="text-warning">
        {warning}
      </span>
    );
  }
  if (confirmation.state === "confirmed")
    return confirmation.confirmedAt ? <DateTime at={confirmation.confirmedAt} /> : null;
  const text = confirmationText(shipment);
  return <span title={text}>{text}</span>;
}
