"use client";

import { RefreshCw, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { BulkBar } from "@/components/lists/bulk-bar";
import { useSelection } from "@/components/lists/selection-provider";
import { Button } from "@/components/ui/button";
import { mayShip } from "@/domain/order-state";
import type { ListedOrder } from "../order-types";
import { BulkShipSheet } from "./bulk-ship-sheet";
import { useBulkRefresh } from "./use-bulk-refresh";

export function OrderBulkBar({ orders }: { orders: ListedOrder[] }) {
  const t = useTranslations("orders.bulk");
  const { selected } = useSelection();
  const refresh = useBulkRefresh();
  /** As they were when the sheet was opened: the list under it moves while orders leave. */
  const [shipping, setShipping] = useState<ListedOrder[] | null>(null);
  const chosen = orders.filter(({ id }) => selected.has(id));
  const shippable = chosen.filter(({ state }) => mayShip(state));

  return (
    <>
      <BulkBar>
        <Button
          variant="primary"
          size="sm"
          disabled={shippable.length === 0}
          onClick={() => setShipping(shippable)}
        >
          <Truck />
          {t("ship", { count: shippable.length })}
        </Button>
        <Button
          size="sm"
          isPending={refresh.isRunning}
          onClick={() => refresh.run(chosen.map(({ id }) => id))}
        >
          <RefreshCw />
          {t("refresh")}
        </Button>
        {shippable.length < chosen.length ? (
          <span className="px-1 text-muted-foreground">
            {t("notShippable", { count: chosen.length - shippable.length })}
          </span>
        ) : null}
      </BulkBar>
      {shipping ? <BulkShipSheet orders={shipping} onClose={() => setShipping(null)} /> : null}
    </>
  );
}
