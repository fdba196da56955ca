"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { toast } from "@/components/ui/toast";
import { requestsIn } from "../requests-in";
import { useAfterFix } from "../use-after-fix";
import { FixButton } from "./fix-button";

type RefuseFixProps = { problemId: string; facts: Record<string, string>; onDone?: () => void };

/** The goods have left: tells of them once more, and that the request comes too late. */
export function RefuseFix({ problemId, facts, onDone }: RefuseFixProps) {
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
      explanation={t("refuseHelp")}
      label={t("refuse")}
      act={retry}
      onPress={() => retry.mutate({ id: problemId, refuse: requestsIn(facts) })}
    />
  );
}
