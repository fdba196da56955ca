"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { LinkButton } from "@/components/stores/connect/link-button";

/** A label is bought for one order, with its size in hand: there, not here. */
export function LabelFix({ orderId }: { orderId: string }) {
  const t = useTranslations("problems.fix");
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-muted-foreground">{t("openOrderHelp")}</p>
      <LinkButton href={`/orders/${orderId}` as Route}>{t("openOrder")}</LinkButton>
    </div>
  );
}
