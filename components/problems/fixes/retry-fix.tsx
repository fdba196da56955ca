"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { toast } from "@/components/ui/toast";
import { useAfterFix } from "../use-after-fix";
import { FixButton } from "./fix-button";

/** Sends the tracking numbers once more, of every order that the cause holds. */
export function RetryFix({ problemId, onDone }: { problemId: string; onDone?: () => void }) {
  const t = useTranslations("problems.fix");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const retry = useMutation(
    trpc.problems.retry.mutationOptions({
      onSuccess: async ({ retried }) => {
        toast.success(t("retried", { count: retried }));
        onDone?.();
        await afterFix();
      },
    }),
  );
  return (
    <FixButton
      explanation={t("retryHelp")}
      label={t("retry")}
      act={retry}
      onPress={() => retry.mutate({ id: problemId })}
    />
  );
}
