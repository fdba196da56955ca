"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { BulkBar } from "@/components/lists/bulk-bar";
import { useSelection } from "@/components/lists/selection-provider";
import { Button } from "@/components/ui/button";
import { canRetry } from "./confirmation-look";
import type { ListedShipment } from "./shipment-types";
import { useBulkRetry } from "./use-bulk-retry";

/** Sends what was refused or never answered once more, with a result per row. */
export function RetryBar({ shipments }: { shipments: ListedShipment[] }) {
  const t = useTranslations("shipments");
  const { selected } = useSelection();
  const { run, isRunning } = useBulkRetry();
  const chosen = shipments.filter(({ id }) => selected.has(id));
  const retryable = chosen.filter(({ confirmation }) => canRetry(confirmation));
  const rest = chosen.length - retryable.length;
  return (
    <BulkBar>
      <Button
        variant="primary"
        size="sm"
        disabled={retryable.length === 0}
        isPending={isRunning}
        onClick={() => run(retryable)}
      >
        <RotateCw />
        {t("retryMany", { count: retryable.length })}
      </Button>
      {rest > 0 ? (
        <span className="px-1 text-muted-foreground">{t("notRetryable", { count: rest })}</span>
      ) : null}
    </BulkBar>
  );
}
