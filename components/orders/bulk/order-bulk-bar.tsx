"use client";

import { RefreshCw, Tag, Truck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPCClient } from "@/components/api/client";
import { BulkBar } from "@/components/lists/bulk-bar";
import { useSelection } from "@/components/lists/selection-provider";
import { Button } from "@/components/ui/button";
import { finalOrderStates, mayShip } from "@/domain/order-state";
import type { ListedOrder } from "../order-types";
import { BulkShipSheet } from "./bulk-ship-sheet";
import { useBulkAct } from "./use-bulk-act";

export function OrderBulkBar({ orders }: { orders: ListedOrder[] }) {
  const t = useTranslations("orders.bulk");
  const { selected } = useSelection();
  const client = useTRPCClient();
  const refresh = useBulkAct((id) => client.orders.refresh.mutate({ id }));
  const labels = useBulkAct((orderId) =>
    client.labels.assignChannel.mutate({ orderId, channel: "upload_waybill" }),
  );
  /** As they were when the sheet was opened: the list under it moves while orders leave. */
  const [shipping, setShipping] = useState<ListedOrder[] | null>(null);
  const chosen = orders.filter(({ id }) => selected.has(id));
  const labelled = chosen.filter(
    ({ sellsLabels, state }) => sellsLabels && !finalOrderStates.includes(state),
  );
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
        {labelled.length > 0 ? (
          <Button
            size="sm"
            isPending={labels.isRunning}
            onClick={() => labels.run(labelled.map(({ id }) => id))}
          >
            <Tag />
            {t("fetchLabels")}
          </Button>
        ) : null}
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
