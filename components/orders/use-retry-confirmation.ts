"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { toast } from "@/components/ui/toast";
import { useFailureToast } from "./use-failure-toast";

/** Sends what the marketplace refused, or never answered, once more. */
export function useRetryConfirmation() {
  const t = useTranslations("orders");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  return useMutation(
    trpc.orders.retryConfirmations.mutationOptions({
      onSuccess: ({ retried }) => {
        if (retried > 0) toast.success(t("retried", { count: retried }));
        else toast.info(t("nothingToRetry"));
        return afterFix();
      },
      onError,
    }),
  );
}
