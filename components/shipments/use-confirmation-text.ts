"use client";

import { useTranslations } from "next-intl";
import { carrierName } from "@/components/orders/carrier-name";
import { useProblemText } from "@/components/problems/use-problem-text";
import { confirmationLook } from "./confirmation-look";
import { openRequestCause } from "./open-request-cause";
import type { ListedShipment } from "./shipment-types";

/** Where it stands, as a sentence: the marketplace's own words with what is open there, or what it waits for. */
export function useConfirmationText(): (shipment: ListedShipment) => string {
  const t = useTranslations("shipments");
  const problemText = useProblemText();
  return (shipment) => {
    const { confirmation, storeName, parcels, missing } = shipment;
    const { word } = confirmationLook(confirmation);
    const { refusalWords, refusalCode } = confirmation;
    if (word === "confirmed") return t("confirmation.confirmed");
    const request = openRequestCause(shipment);
    if (request) return `${problemText(request, "cause")} ${problemText(request, "next")}`;
    if (word === "refused" && refusalWords)
      return t("refusedWith", { words: refusalWords, code: refusalCode ?? "" });
    if (word === "waiting_other_parcels" && missing) return t("missing", { ...missing });
    return t(`confirmationHelp.${word}`, {
      carrier: carrierName(parcels[0]?.carrier ?? ""),
      store: storeName,
    });
  };
}
