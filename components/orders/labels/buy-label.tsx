"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import type { OrderDetail } from "../order-types";
import { ShipIntro } from "../ship/ship-intro";
import { ChooseService } from "./choose-service";
import { type LabelParcel, ParcelSizeForm } from "./parcel-size-form";

type BuyLabelProps = {
  detail: OrderDetail;
  warehouses: readonly { id: string; name: string }[];
  onDone: () => void;
};

/** First the size, and from where; then what the marketplace would carry it for. A new size asks anew. */
export function BuyLabel({ detail, warehouses, onDone }: BuyLabelProps) {
  const trpc = useTRPC();
  const quote = useMutation(trpc.labels.quote.mutationOptions());
  const [size, setSize] = useState<LabelParcel | null>(null);
  const { order } = detail;
  return (
    <div className="grid gap-5">
      <ShipIntro detail={detail} />
      <ParcelSizeForm
        warehouses={warehouses}
        onTouched={() => setSize(null)}
        onSize={async (next) => {
          await quote.mutateAsync({ orderId: order.id, ...next });
          setSize(next);
        }}
      />
      {size && quote.data ? (
        <ChooseService detail={detail} size={size} quote={quote.data} onDone={onDone} />
      ) : null}
    </div>
  );
}
