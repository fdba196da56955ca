"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { LoadFailed } from "@/components/stores/load-failed";
import { PairCarrier } from "@/components/stores/pair-carrier";
import { Skeleton } from "@/components/ui/skeleton";
import { unanswered } from "@/domain/marketplace-order";
import type { OrderDetail } from "../order-types";
import { BackToShipping } from "./back-to-shipping";
import { CannotShip } from "./cannot-ship";
import { carrierOptions } from "./carrier-options";
import { LabelStands, labelReason } from "./label-stands";
import { PackageChoice } from "./package-choice";
import { packageChoices } from "./package-choices";
import { shipCase } from "./ship-case";
import { ShipForm } from "./ship-form";
import { ShipIntro } from "./ship-intro";

type ShipOrderProps = {
  detail: OrderDetail;
  /** The planned package that left, where that was said already. */
  shipmentId: string | undefined;
  onDone: () => void;
};

/** The form, or why there is none yet. A carrier is paired in place, and what was typed stays. */
export function ShipOrder({ detail, shipmentId, onDone }: ShipOrderProps) {
  const trpc = useTRPC();
  const [pairing, setPairing] = useState<string | null>(null);
  const [chosen, setChosen] = useState(shipmentId ?? null);
  const pairings = useQuery(trpc.stores.pairings.queryOptions({ id: detail.store.id }));
  const warehouses = useQuery(trpc.warehouses.list.queryOptions());
  const { order, store } = detail;
  const asked = unanswered(order);
  const situation = shipCase({
    state: order.state,
    asked,
    refusable: detail.refusableByShipping,
    problems: detail.problems,
  });
  if (situation !== "ship" && situation !== "refuse_requests") {
    return <CannotShip detail={detail} situation={situation} />;
  }
  const labelled = labelReason(detail);
  if (labelled) return <LabelStands detail={detail} reason={labelled} />;
  if (pairings.isLoadingError) return <LoadFailed query={pairings} />;
  if (warehouses.isLoadingError) return <LoadFailed query={warehouses} />;
  if (pairings.isPending || warehouses.isPending) return <Skeleton className="h-40" />;
  const choices = packageChoices(detail);
  const plan = choices.find(({ id }) => id === chosen) ?? choices[0] ?? null;
  return (
    <>
      {pairing ? (
        <div className="grid gap-4">
          <BackToShipping onBack={() => setPairing(null)} />
          <PairCarrier
            storeId={store.id}
            scope={order.providerScope}
            carrier={pairing}
            onDone={() => setPairing(null)}
          />
        </div>
      ) : null}
      <div hidden={pairing !== null} className="grid gap-4 [&[hidden]]:hidden">
        <ShipIntro detail={detail} />
        <PackageChoice choices={choices} detail={detail} value={plan?.id ?? ""} onChange={setChosen} />
        <ShipForm
          key={plan?.id ?? "rest"}
          detail={detail}
          plan={plan?.plan ?? null}
          options={carrierOptions(pairings.data, order.providerScope)}
          warehouses={warehouses.data}
          mustRefuse={asked}
          onPair={setPairing}
          onDone={onDone}
        />
      </div>
    </>
  );
}
