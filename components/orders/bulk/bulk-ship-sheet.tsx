"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Button } from "@/components/ui/button";
import {
  Sheet,
  SheetBody,
  SheetClose,
  SheetContent,
  SheetDescription,
  SheetFooter,
  SheetHeader,
  SheetTitle,
} from "@/components/ui/sheet";
import { toast } from "@/components/ui/toast";
import type { ListedOrder } from "../order-types";
import { WarehouseField } from "../ship/warehouse-field";
import { BulkCarrier } from "./bulk-carrier";
import { BulkShipRow } from "./bulk-ship-row";
import { useBulkShipForm } from "./use-bulk-ship-form";

type BulkShipSheetProps = { orders: ListedOrder[]; onClose: () => void };

/** One carrier, a number per order: typed, scanned (Enter goes on to the next) or pasted as a column. */
export function BulkShipSheet({ orders, onClose }: BulkShipSheetProps) {
  const t = useTranslations("orders.bulk");
  const trpc = useTRPC();
  const { data: warehouses = [] } = useQuery(trpc.warehouses.list.queryOptions());
  const form = useBulkShipForm(orders, warehouses);
  const missing = form.open.length - form.filled;

  const submit = async () => {
    const outcomes = await form.submit();
    if (!outcomes) return;
    const failed = outcomes.filter(({ isDone }) => !isDone).length;
    const done = outcomes.length - failed;
    // While rows are left the sheet itself tells; a toast would lie over its button.
    if (failed > 0 || done < form.open.length) return;
    toast.success(t("shipped", { count: done }));
    onClose();
  };

  return (
    <Sheet open onOpenChange={(isOpen) => isOpen || form.isRunning || onClose()}>
      <SheetContent className="sm:max-w-2xl">
        <SheetHeader>
          <SheetTitle>{t("title", { count: orders.length })}</SheetTitle>
          <SheetClose />
        </SheetHeader>
        <SheetBody className="grid content-start gap-4">
          <SheetDescription>{t("help")}</SheetDescription>
          <BulkCarrier
            orders={form.open}
            value={form.carrier}
            onChange={form.setCarrier}
            error={form.carrierError}
          />
          <WarehouseField
            name="warehouse"
            value={form.warehouseId}
            onChange={form.setWarehouse}
            warehouses={warehouses}
            {...(form.warehouseError ? { error: form.warehouseError } : {})}
          />
          <ol className="divide-y border-y">
            {orders.map((order) => (
              <BulkShipRow
                key={order.id}
                order={order}
                value={form.numbers[order.id] ?? ""}
                error={form.errors[order.id]}
                isRepeated={form.repeated.has(order.id)}
                result={form.results.get(order.id)}
                onChange={(value) => form.type(order.id, value)}
                onPaste={(text) => form.paste(order.id, text)}
              />
            ))}
          </ol>
        </SheetBody>
        <SheetFooter>
          <p aria-live="polite" className="mr-auto min-w-0 text-muted-foreground">
            {form.done > 0 ? `${t("shipped", { count: form.done })} · ` : null}
            {form.failed > 0 ? t("failed", { count: form.failed }) : t("numbersMissing", { count: missing })}
          </p>
          <Button
            variant="primary"
            isPending={form.isRunning}
            disabled={form.filled === 0}
            onClick={() => void submit()}
          >
            {t("ship", { count: form.filled })}
          </Button>
        </SheetFooter>
      </SheetContent>
    </Sheet>
  );
}
