"use client";

import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import type { OrderDetail } from "../order-types";
import { ShipIntro } from "../ship/ship-intro";
import { ChooseService } from "./choose-service";
import type { ParcelSize } from "./parcel-size";
import { ParcelSizeForm } from "./parcel-size-form";

/** First the size, then what the marketplace would carry it for. A new size asks anew. */
export function BuyLabel({ detail, onDone }: { detail: OrderDetail; onDone: () => void }) {
  const trpc = useTRPC();
  const quote = useMutation(trpc.labels.quote.mutationOptions());
  const [size, setSize] = useState<ParcelSize | null>(null);
  const { order } = detail;
  return (
    <div className="grid gap-5">
      <ShipIntro detail={detail} />
      <ParcelSizeForm
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
