"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { toast } from "@/components/ui/toast";

/** Asks the marketplace for its carriers while the person waits. Pairs stay as they are. */
export function useRefreshProviders(storeId: string) {
  const t = useTranslations("stores.pairing");
  const failureText = useFailureText();
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const refresh = useMutation(
    trpc.stores.syncProviders.mutationOptions({
      onSuccess: async ({ providers }) => {
        toast.success(t("refreshed", { count: providers }));
        await queryClient.invalidateQueries(trpc.stores.pathFilter());
      },
      onError: (error) => toast.error(failureText(readFailure(error))),
    }),
  );
  return { refresh: () => refresh.mutate({ id: storeId }), isPending: refresh.isPending };
}
