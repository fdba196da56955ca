"use client";

import { useTranslations } from "next-intl";
import { useRetryLabels } from "@/components/orders/labels/use-retry-labels";
import { FixButton } from "./fix-button";

/** Looks at once for every label that the store's orders wait for. */
export function LookFix({ storeId, onDone }: { storeId: string; onDone?: () => void }) {
  const t = useTranslations("problems.fix");
  const retry = useRetryLabels({ onDone });
  return (
    <FixButton
      explanation={t("lookForLabelsHelp")}
      label={t("lookForLabels")}
      act={retry}
      onPress={() => retry.mutate({ id: storeId })}
    />
  );
}
