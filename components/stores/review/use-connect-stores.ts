"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { setupHref } from "../store-href";
import type { OrderScope } from "../store-types";

/** Connects the stores and goes on to the first one's first import. */
export function useConnectStores() {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const connect = useMutation(
    trpc.stores.connect.mutationOptions({
      onSuccess: async (_, { stores }) => {
        const [first] = stores;
        if (first) router.push(setupHref(first.storeId));
        await queryClient.invalidateQueries(trpc.stores.pathFilter());
      },
    }),
  );
  return {
    save: (stores: { storeId: string; orderScope: OrderScope }[]) => connect.mutate({ stores }),
    isPending: connect.isPending || connect.isSuccess,
    failure: connect.error ? readFailure(connect.error) : null,
  };
}
