"use client";

import { Check } from "lucide-react";
import { useTranslations } from "next-intl";
import { BulkBar } from "@/components/lists/bulk-bar";
import { useSelection } from "@/components/lists/selection-provider";
import { Button } from "@/components/ui/button";
import { settledConfirmationStates } from "@/domain/confirmation-state";
import type { ListedShipment } from "./shipment-types";
import { useBulkMark } from "./use-bulk-mark";

/** Tells the marketplaces of what is chosen, or tells them once more, with a result per row. */
export function MarkBar({ shipments }: { shipments: ListedShipment[] }) {
  const t = useTranslations("shipments");
  const { selected } = useSelection();
  const { run, isRunning, answered, total } = useBulkMark();
  const chosen = shipments.filter(({ id }) => selected.has(id));
  const markable = chosen.filter(
    ({ confirmation }) => !settledConfirmationStates.includes(confirmation.state),
  );
  const rest = chosen.length - markable.length;
  return (
    <BulkBar>
      <Button
        variant="primary"
        size="sm"
        disabled={markable.length === 0}
        isPending={isRunning}
        onClick={() => run(markable)}
      >
        <Check />
        {t("markMany", { count: markable.length })}
      </Button>
      <span aria-live="polite" className="px-1 text-muted-foreground empty:hidden">
        {isRunning ? t("marking", { done: answered, count: total }) : null}
        {!isRunning && rest > 0 ? t("notMarkable", { count: rest }) : null}
      </span>
    </BulkBar>
  );
}
