"use client";

import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { isSettingUp } from "./setup-checks";

const lookEveryMs = 1500;

/** How far the first import is, looked at again until all of it is done. */
export function useSetup(storeId: string) {
  const trpc = useTRPC();
  return useQuery(
    trpc.stores.setup.queryOptions(
      { id: storeId },
      { refetchInterval: ({ state }) => (state.data && !isSettingUp(state.data) ? false : lookEveryMs) },
    ),
  );
}
