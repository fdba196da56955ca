"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { isRestricted } from "@/domain/carrier-restriction";
import { isCarrier } from "@/domain/carriers";
import type { OrderNotice } from "@/domain/marketplace-order";
import { carrierName } from "../carrier-name";

/** The marketplace does not want this carrier, or none of the seller's, for the order; it may refuse the number. */
export function RestrictionNotice({
  notices,
  carrier,
}: {
  notices: readonly OrderNotice[];
  carrier: string;
}) {
  const t = useTranslations("orders.ship");
  if (isCarrier(carrier) && isRestricted(carrier, notices)) {
    return (
      <Alert tone="warning" title={t("carrierRestricted", { carrier: carrierName(carrier) })}>
        {t("carrierRestrictedHelp")}
      </Alert>
    );
  }
  if (!notices.some(({ kind }) => kind === "own_carriers_restricted")) return null;
  return (
    <Alert tone="warning" title={t("ownCarriersRestricted")}>
      {t("ownCarriersRestrictedHelp")}
    </Alert>
  );
}
