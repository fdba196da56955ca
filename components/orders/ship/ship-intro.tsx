"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Deadline } from "@/components/ui/deadline";
import { linesSummary } from "../lines-summary";
import type { OrderDetail } from "../order-types";

/** Which order it is, and what is special about it, before anything is typed. */
export function ShipIntro({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.ship");
  const { order, store, lines } = detail;
  return (
    <>
      <div className="grid gap-0.5">
        <p className="flex flex-wrap gap-x-3 text-muted-foreground">
          <span>{order.platformOrderId}</span>
          <span>{store.name}</span>
          {order.shipByAt ? <Deadline at={order.shipByAt} kind="leaves" /> : null}
        </p>
        <p>{linesSummary(lines)}</p>
      </div>
      {order.labelFrom === "platform" && detail.labels === null ? (
        <Alert tone="info" title={t("platformLabel")}>
          {t("platformLabelHelp")}
        </Alert>
      ) : null}
    </>
  );
}
