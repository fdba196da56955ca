"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { LoadFailed } from "@/components/stores/load-failed";
import { PairCarrier } from "@/components/stores/pair-carrier";
import { Skeleton } from "@/components/ui/skeleton";
import type { OrderDetail } from "../order-types";
import { BackToShipping } from "./back-to-shipping";
import { CannotShip } from "./cannot-ship";
import { carrierOptions } from "./carrier-options";
import { shipCase } from "./ship-case";
import { ShipForm } from "./ship-form";
import { ShipIntro } from "./ship-intro";

/** The form, or why there is none yet. A carrier is paired in place, and what was typed stays. */
export function ShipOrder({ detail, onDone }: { detail: OrderDetail; onDone: () => void }) {
  const trpc = useTRPC();
  const [pairing, setPairing] = useState<string | null>(null);
  const pairings = useQuery(trpc.stores.pairings.queryOptions({ id: detail.store.id }));
  const { order, store } = detail;
  const asked = order.openRequests.filter((request) => !order.refusedRequests.includes(request));
  const situation = shipCase({
    state: order.state,
    asked,
    refusable: detail.refusableByShipping,
    problems: detail.problems,
  });
  if (situation !== "ship" && situation !== "refuse_requests") {
    return <CannotShip detail={detail} situation={situation} />;
  }
  if (pairings.isError) return <LoadFailed query={pairings} />;
  if (pairings.isPending) return <Skeleton className="h-40" />;
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
        <ShipForm
          detail={detail}
          options={carrierOptions(pairings.data, order.providerScope)}
          mustRefuse={asked}
          onPair={setPairing}
          onDone={onDone}
        />
      </div>
    </>
  );
}
