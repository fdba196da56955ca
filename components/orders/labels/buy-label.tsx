"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { packageSummary } from "../lines-summary";
import type { OrderDetail } from "../order-types";
import { ShipIntro } from "../ship/ship-intro";
import { ChooseService } from "./choose-service";
import { type LabelParcel, ParcelSizeForm } from "./parcel-size-form";

type BuyLabelProps = {
  detail: OrderDetail;
  /** The planned package that it is for. */
  shipmentId: string | undefined;
  warehouses: readonly { id: string; name: string }[];
  onDone: () => void;
};

/** First the size, and from where; then what the marketplace would carry it for. A new size asks anew. */
export function BuyLabel({ detail, shipmentId, warehouses, onDone }: BuyLabelProps) {
  const t = useTranslations("orders.page");
  const trpc = useTRPC();
  const quote = useMutation(trpc.labels.quote.mutationOptions());
  const [size, setSize] = useState<LabelParcel | null>(null);
  const { order } = detail;
  const plan = detail.plans.find(({ id }) => id === shipmentId);
  return (
    <div className="grid gap-5">
      <ShipIntro detail={detail} />
      {plan ? (
        <p>
          <span className="text-muted-foreground">{t("planned", { number: plan.number })}</span>{" "}
          {packageSummary(detail.lines, plan.lines)}
        </p>
      ) : null}
      <ParcelSizeForm
        warehouses={warehouses}
        warehouseId={plan?.warehouseId ?? undefined}
        onTouched={() => setSize(null)}
        onSize={async (next) => {
          await quote.mutateAsync({ orderId: order.id, shipmentId, ...next });
          setSize({ shipmentId, ...next });
        }}
      />
      {size && quote.data ? (
        <ChooseService detail={detail} size={size} quote={quote.data} onDone={onDone} />
      ) : null}
    </div>
  );
}
