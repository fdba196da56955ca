"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import type { OrderDetail } from "../order-types";
import { ProblemNotices } from "../page/problem-notices";
import { RefreshOrder } from "../refresh-order";
import type { ShipCase } from "./ship-case";

type CannotShipProps = { detail: OrderDetail; situation: Exclude<ShipCase, "ship" | "refuse_requests"> };

/** Why it cannot be shipped now, and what would make it possible. */
export function CannotShip({ detail, situation }: CannotShipProps) {
  const t = useTranslations("orders.ship");
  const { order, store, problems } = detail;
  if (situation === "answer_first") {
    return (
      <Alert tone="warning" title={t("answerFirst")} action={<RefreshOrder orderId={order.id} />}>
        {t("answerFirstHelp", { number: order.platformOrderId, store: store.name })}
      </Alert>
    );
  }
  if (situation === "held" && problems.length > 0) return <ProblemNotices detail={detail} />;
  return <Alert tone="info" title={t(`cannot.${order.state}`)} />;
}
