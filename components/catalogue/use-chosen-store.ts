"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { useAddress } from "@/components/lists/address-provider";

/** The one store that the catalogue is filtered by, or the only one that there is. */
export function useChosenStore() {
  const trpc = useTRPC();
  const address = useAddress();
  const { data: stores = [] } = useQuery(trpc.stores.list.queryOptions());
  const asked = address.value("store") ?? (stores.length === 1 ? stores[0]?.id : undefined);
  return {
    stores,
    store: stores.find(({ id }) => id === asked) ?? null,
    choose: (storeId: string) => address.go({ store: storeId }),
  };
}
