"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";

/** A marketplace's own name for its id in our registry. */
export function useMarketplaceLabel(): (id: string) => string {
  const trpc = useTRPC();
  // The registry changes with an installation's keys, not while somebody reads.
  const { data } = useQuery(
    trpc.stores.marketplaces.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  return (id) => data?.find((marketplace) => marketplace.id === id)?.label ?? id;
}
