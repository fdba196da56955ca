"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { toast } from "@/components/ui/toast";
import { useAfterFix } from "../use-after-fix";
import { FixButton } from "./fix-button";

/** Asks the marketplace once more for the order that could not be read. */
export function RereadFix({ problemId, onDone }: { problemId: string; onDone?: () => void }) {
  const t = useTranslations("problems.fix");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const reread = useMutation(
    trpc.problems.reread.mutationOptions({
      onSuccess: async ({ isRead }) => {
        if (isRead) {
          toast.success(t("reread"));
          onDone?.();
        }
        await afterFix();
      },
    }),
  );
  return (
    <FixButton
      explanation={t("rereadHelp")}
      label={t("rereadAct")}
      act={reread}
      onPress={() => reread.mutate({ id: problemId })}
      result={reread.data?.isRead === false ? t("stillUnreadable") : null}
    />
  );
}
