"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTRPC } from "@/components/api/client";
import { storeHref } from "@/components/stores/store-href";
import { useFailureToast } from "./use-failure-toast";

/**
 * Leaves for the marketplace's consent page, from which the seller comes back to the store; or, where sellers make
 * tokens themselves, for the field that takes a newer one.
 */
export function useRenewStore() {
  const trpc = useTRPC();
  const router = useRouter();
  const onError = useFailureToast();
  const { data: stores = [] } = useQuery(trpc.stores.list.queryOptions());
  const begin = useMutation(
    trpc.stores.renewAuthorization.mutationOptions({
      onSuccess: ({ url }) => window.location.assign(url),
      onError,
    }),
  );
  return {
    mutate: ({ id }: { id: string }) => {
      const takesTokens = stores.some((store) => store.id === id && store.takesTokens);
      if (takesTokens) router.push(storeHref(id, "authorization"));
      else begin.mutate({ id });
    },
    isPending: begin.isPending,
    isSuccess: begin.isSuccess,
  };
}
