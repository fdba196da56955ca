"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { SwitchField } from "@/components/forms/choice-field";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { toast } from "@/components/ui/toast";
import { SavedAt } from "../saved-at";
import type { Logistics } from "../store-types";

/** By itself or by hand, and, where the marketplace leaves the choice, part by part or all at once. */
export function MarkingSwitches({ storeId, logistics }: { storeId: string; logistics: Logistics }) {
  const t = useTranslations("stores.logistics");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  const set = useMutation(
    trpc.stores.setMarking.mutationOptions({
      onSuccess: ({ released }) => {
        toast.success(t("saved", { count: released }));
        return afterFix();
      },
      onError,
    }),
  );
  // Shown at once; a refusal lets the switch fall back.
  const { marksAutomatically, confirmsParts } = set.isPending ? set.variables : logistics;
  const { manner, waiting } = logistics;
  const choice = { storeId, marksAutomatically, confirmsParts };
  return (
    <div className="grid gap-4">
      <SwitchField
        name="marksAutomatically"
        label={t("automatic")}
        help={t("automaticHelp")}
        value={marksAutomatically}
        onChange={(value) => set.mutate({ ...choice, marksAutomatically: value })}
      />
      {waiting.marking > 0 ? (
        <Alert
          tone="warning"
          title={t("waitingMarking", { count: waiting.marking })}
          action={
            <Button asChild size="sm">
              <Link href={`/shipments?state=to_mark&store=${storeId}` as Route}>{t("toMark")}</Link>
            </Button>
          }
        />
      ) : null}
      {manner === "either" ? (
        <SwitchField
          name="confirmsParts"
          label={t("parts")}
          help={t("partsHelp")}
          value={confirmsParts}
          onChange={(value) => set.mutate({ ...choice, confirmsParts: value })}
        />
      ) : (
        <div>
          <p className="font-medium">{t("manner")}</p>
          <p className="text-muted-foreground">{t(manner)}</p>
        </div>
      )}
      <SavedAt at={set.data?.at} />
    </div>
  );
}
