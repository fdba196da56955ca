"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { toast } from "@/components/ui/toast";
import { useFailureToast } from "../use-failure-toast";

/** Looks at once for every label that orders of a store wait for. What is found appears by itself. */
export function useRetryLabels({ onDone }: { onDone?: (() => void) | undefined } = {}) {
  const t = useTranslations("problems.fix");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  return useMutation(
    trpc.labels.retryStore.mutationOptions({
      onSuccess: async ({ retried }) => {
        toast.success(t("looked", { count: retried }));
        onDone?.();
        await afterFix();
      },
      onError,
    }),
  );
}
