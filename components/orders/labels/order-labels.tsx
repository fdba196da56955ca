"use client";

import { useTranslations } from "next-intl";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { finalOrderStates } from "@/domain/order-state";
import type { OrderDetail } from "../order-types";
import { Section } from "../page/section";
import { panelText } from "../panel";
import { LabelItem } from "./label-item";
import { useLabelActs } from "./use-label-acts";

/** Labels that the marketplace sells: bought here, or bought on its pages and fetched. */
export function OrderLabels({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.labels");
  const { order, labels } = detail;
  const isOver = finalOrderStates.includes(order.state);
  // Most orders travel under the seller's own labels: nothing is said of what was never meant.
  if (!labels || (isOver && labels.length === 0)) return null;
  const isRequired = order.labelFrom === "platform";
  return (
    <Section title={t("title")} action={isOver ? null : <NewLabel detail={detail} />}>
      {isRequired && labels.length === 0 ? (
        <Alert tone="warning" className="mt-2.5" title={t("required")}>
          {t("requiredHelp")}
        </Alert>
      ) : null}
      {labels.length === 0 && !isRequired ? (
        <p className="py-2.5 text-muted-foreground">{t("none")}</p>
      ) : null}
      <ul className="divide-y">
        {labels.map((label) => (
          <LabelItem key={label.id} label={label} detail={detail} />
        ))}
      </ul>
    </Section>
  );
}

function NewLabel({ detail: { order, labels } }: { detail: OrderDetail }) {
  const t = useTranslations("orders.labels");
  const panel = useAddressPanel();
  const { assign } = useLabelActs();
  const isAssigned = order.labelChannel !== null;
  const isSearched = labels?.some(({ boughtBy, packageId }) => boughtBy === "seller_there" && !packageId);
  return (
    <div className="flex flex-wrap justify-end gap-1">
      {isAssigned && !isSearched ? null : (
        <Button
          variant="ghost"
          size="sm"
          title={isAssigned ? undefined : t("assignHelp")}
          isPending={assign.isPending}
          onClick={() => assign.mutate({ orderId: order.id, channel: isAssigned ? null : "upload_waybill" })}
        >
          {t(isAssigned ? "withdraw" : "assign")}
        </Button>
      )}
      <Button
        variant="ghost"
        size="sm"
        onClick={() => panel.open(panelText({ kind: "label", orderId: order.id }))}
      >
        {t("buy")}
      </Button>
    </div>
  );
}
