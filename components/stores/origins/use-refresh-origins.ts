"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { toast } from "@/components/ui/toast";

/** Asks the marketplace for its addresses while the person waits. Bindings stay as they are. */
export function useRefreshOrigins(storeId: string) {
  const t = useTranslations("stores.origins");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  const refresh = useMutation(
    trpc.stores.syncOrigins.mutationOptions({
      onSuccess: async ({ origins }) => {
        toast.success(t("refreshed", { count: origins }));
        await afterFix();
      },
      onError,
    }),
  );
  return { refresh: () => refresh.mutate({ id: storeId }), isPending: refresh.isPending };
}
