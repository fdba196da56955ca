"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useRefreshProviders } from "./use-refresh-providers";

/** The marketplace's list of carriers is not here: nothing can be paired before it is read. */
export function NoProviders({ storeId }: { storeId: string }) {
  const t = useTranslations("stores.pairing");
  const { refresh, isPending } = useRefreshProviders(storeId);
  return (
    <EmptyState
      title={t("emptyTitle")}
      action={
        <Button isPending={isPending} onClick={refresh}>
          {t("refresh")}
        </Button>
      }
    >
      {t("empty")}
    </EmptyState>
  );
}
