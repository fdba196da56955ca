"use client";

import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { type Carrier, carrierCodes } from "@/domain/carriers";
import type { ListedOrder } from "../order-types";
import { carrierOptions } from "../ship/carrier-options";

/** Carriers for orders of several stores: those first that all of their marketplaces know. */
export function useSharedCarriers(orders: readonly ListedOrder[]) {
  const trpc = useTRPC();
  const storeIds = [...new Set(orders.map(({ storeId }) => storeId))];
  const answers = useQueries({
    queries: storeIds.map((id) => trpc.stores.pairings.queryOptions({ id })),
  });
  const pairedOf = (order: ListedOrder): readonly Carrier[] => {
    const pairings = answers[storeIds.indexOf(order.storeId)]?.data;
    return pairings ? carrierOptions(pairings, order.providerScope).paired : [];
  };
  const isPaired = (order: ListedOrder, carrier: string) => pairedOf(order).some((code) => code === carrier);
  const paired = carrierCodes.filter((code) => orders.every((order) => isPaired(order, code)));
  return {
    options: { paired, others: carrierCodes.filter((code) => !paired.includes(code)) },
    isPaired,
    isPending: answers.some((answer) => answer.isPending),
  };
}
