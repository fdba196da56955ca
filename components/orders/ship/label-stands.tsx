"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/stores/connect/link-button";
import { Alert } from "@/components/ui/alert";
import { openLabelStates } from "@/domain/platform-label";
import type { OrderDetail } from "../order-types";

/** Why the goods leave under a label of the marketplace and not under a number typed here; null when they may. */
export function labelReason({ order, labels }: OrderDetail): "labelStands" | "labelNeeded" | null {
  if (labels?.some(({ state }) => openLabelStates.includes(state))) return "labelStands";
  return labels && order.labelFrom === "platform" ? "labelNeeded" : null;
}

export function LabelStands({
  detail,
  reason,
}: {
  detail: OrderDetail;
  reason: "labelStands" | "labelNeeded";
}) {
  const t = useTranslations("orders.ship");
  return (
    <Alert
      tone="info"
      title={t(reason)}
      action={<LinkButton href={`/orders/${detail.order.id}` as Route}>{t("openOrder")}</LinkButton>}
    >
      {t(`${reason}Help`)}
    </Alert>
  );
}
