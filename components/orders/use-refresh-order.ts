"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { toast } from "@/components/ui/toast";
import { useFailureToast } from "./use-failure-toast";

/** Asks the marketplace about one order while the person waits, and says what came of it. */
export function useRefreshOrder() {
  const t = useTranslations("orders.refresh");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  return useMutation(
    trpc.orders.refresh.mutationOptions({
      onSuccess: async ({ changed, unreadable, hasAddress }) => {
        await afterFix();
        if (unreadable > 0) toast.error(t("unreadable"));
        else if (hasAddress) toast.success(t("address"));
        else if (changed > 0) toast.success(t("changed"));
        else toast.info(t("same"));
      },
      onError,
    }),
  );
}
