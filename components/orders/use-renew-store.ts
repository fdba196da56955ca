"use client";

import { useMutation } from "@tanstack/react-query";
import { useTRPC } from "@/components/api/client";
import { useFailureToast } from "./use-failure-toast";

/** Leaves for the marketplace's consent page; the seller comes back to the store. */
export function useRenewStore() {
  const trpc = useTRPC();
  const onError = useFailureToast();
  return useMutation(
    trpc.stores.renewAuthorization.mutationOptions({
      onSuccess: ({ url }) => window.location.assign(url),
      onError,
    }),
  );
}
