"use client";

import { useTranslations } from "next-intl";
import { carrierName } from "@/components/orders/carrier-name";
import { confirmationLook } from "./confirmation-look";
import type { ListedShipment } from "./shipment-types";

type Told = Pick<ListedShipment, "confirmation" | "storeName" | "parcels" | "missing">;

/** Where it stands, as a sentence: the marketplace's own words, or what it waits for. */
export function useConfirmationText(): (shipment: Told) => string {
  const t = useTranslations("shipments");
  return ({ confirmation, storeName, parcels, missing }) => {
    const { word } = confirmationLook(confirmation);
    const { refusalWords, refusalCode } = confirmation;
    if (word === "confirmed") return t("confirmation.confirmed");
    if (word === "refused" && refusalWords)
      return t("refusedWith", { words: refusalWords, code: refusalCode ?? "" });
    if (word === "waiting_other_parcels" && missing) return t("missing", { ...missing });
    return t(`confirmationHelp.${word}`, {
      carrier: carrierName(parcels[0]?.carrier ?? ""),
      store: storeName,
    });
  };
}
