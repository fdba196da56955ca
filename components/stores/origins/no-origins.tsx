"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { OriginHelp, type OriginHelpProps } from "./origin-help";
import { useRefreshOrigins } from "./use-refresh-origins";

/** The marketplace lists no address: nothing can be bound before there is one. */
export function NoOrigins({ storeId, ...help }: { storeId: string } & OriginHelpProps) {
  const t = useTranslations("stores.origins");
  const { refresh, isPending } = useRefreshOrigins(storeId);
  return (
    <div className="grid gap-4">
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
      <OriginHelp {...help} />
    </div>
  );
}
