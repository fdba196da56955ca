"use client";

import { useTranslations } from "next-intl";
import { panelText } from "@/components/orders/panel";
import { useRenewStore } from "@/components/orders/use-renew-store";
import { useRetryConfirmation } from "@/components/orders/use-retry-confirmation";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Button } from "@/components/ui/button";
import { confirmationLook } from "./confirmation-look";
import { MarkButton } from "./mark-button";
import type { ListedShipment } from "./shipment-types";

/** What sets this confirmation going again, where a person can do that. */
export function ShipmentAction({ shipment }: { shipment: ListedShipment }) {
  const t = useTranslations("orders.actions");
  const panel = useAddressPanel();
  const renew = useRenewStore();
  const retry = useRetryConfirmation();
  const { storeId, orderId, orderNumber: number, parcels, providerScope: scope } = shipment;
  const carrier = shipment.lacks.carrier ?? parcels[0]?.carrier ?? "";
  const unboundWarehouseId = shipment.lacks.warehouseId;
  const { refusable: refuse } = shipment;
  const isRefusing = refuse.length > 0;
  const { word } = confirmationLook(shipment.confirmation);

  if (word === "waiting_pairing") {
    return (
      <Button
        size="xs"
        aria-label={t("pairNamed", { number })}
        onClick={() => panel.open(panelText({ kind: "pair", storeId, carrier, scope }))}
      >
        {t("pair")}
      </Button>
    );
  }
  if (word === "waiting_origin") {
    return (
      <Button
        size="xs"
        aria-label={t("bindNamed", { number })}
        onClick={() => panel.open(panelText({ kind: "origin", storeId, warehouseId: unboundWarehouseId }))}
      >
        {t("bind")}
      </Button>
    );
  }
  if (word === "waiting_marking") return <MarkButton id={shipment.id} number={number} refuse={refuse} />;
  if (word === "waiting_other_parcels") {
    return (
      <Button
        size="xs"
        aria-label={t("trackNamed", { number })}
        onClick={() => panel.open(panelText({ kind: "ship", orderId }))}
      >
        {t("track")}
      </Button>
    );
  }
  if (word === "waiting_grant") {
    return (
      <Button
        size="xs"
        isPending={renew.isPending}
        aria-label={t("renewNamed", { number })}
        onClick={() => renew.mutate({ id: storeId })}
      >
        {t("renew")}
      </Button>
    );
  }
  if (word !== "refused" && word !== "given_up") return null;
  return (
    <Button
      size="xs"
      isPending={retry.isPending}
      aria-label={t(isRefusing ? "refuseNamed" : "retryNamed", { number })}
      onClick={() => retry.mutate({ id: orderId, refuse })}
    >
      {t(isRefusing ? "refuse" : "retry")}
    </Button>
  );
}
