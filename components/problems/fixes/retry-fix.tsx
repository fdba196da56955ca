"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { toast } from "@/components/ui/toast";
import type { OpenRequest } from "@/domain/marketplace-order";
import { useAfterFix } from "../use-after-fix";
import { FixButton } from "./fix-button";

type RetryFixProps = {
  problemId: string;
  /** Requests that come too late, because the goods have left: telling of them once more refuses these. */
  refuse?: OpenRequest[];
  onDone?: () => void;
};

/** Sends the tracking numbers once more, of every order that the cause holds. */
export function RetryFix({ problemId, refuse, onDone }: RetryFixProps) {
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
      explanation={t(refuse ? "refuseHelp" : "retryHelp")}
      label={t(refuse ? "refuse" : "retry")}
      act={retry}
      onPress={() => retry.mutate({ id: problemId, refuse })}
    />
  );
}
