"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { CheckboxField } from "@/components/forms/choice-field";
import { Form } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-field";
import { useForm } from "@/components/forms/use-form";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import type { Carrier } from "@/domain/carriers";
import type { OpenRequest } from "@/domain/marketplace-order";
import { carrierName } from "../carrier-name";
import type { OrderDetail } from "../order-types";
import { CarrierField } from "./carrier-field";
import { likelyCarrier, rememberCarrier } from "./last-carrier";
import { likelyWarehouse, rememberWarehouse } from "./last-warehouse";
import { ParcelLines } from "./parcel-lines";
import { RestrictionNotice } from "./restriction-notice";
import { shipSchema } from "./ship-schema";
import { WarehouseField } from "./warehouse-field";

type ShipFormProps = {
  detail: OrderDetail;
  /** The planned package that leaves; null: what no package holds, or a part of that. */
  plan: OrderDetail["plans"][number] | null;
  options: { paired: Carrier[]; others: Carrier[] };
  warehouses: readonly { id: string; name: string }[];
  mustRefuse: OpenRequest[];
  onPair: (carrier: string) => void;
  onDone: () => void;
};

export function ShipForm({ detail, plan, options, warehouses, mustRefuse, onPair, onDone }: ShipFormProps) {
  const t = useTranslations("orders.ship");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const ship = useMutation(trpc.orders.ship.mutationOptions());
  const shipPlanned = useMutation(trpc.shipments.shipPlanned.mutationOptions());
  const { order, store } = detail;
  const lines = detail.lines.filter(({ left }) => left > 0);

  const form = useForm({
    schema: shipSchema(lines, { mustRefuse, asksWarehouse: warehouses.length > 1 }),
    initial: {
      carrier: likelyCarrier(store.id, options.paired),
      trackingNumber: "",
      warehouseId: plan?.warehouseId ?? likelyWarehouse(warehouses),
      isPartial: false,
      lines: Object.fromEntries(lines.map(({ id, left }) => [id, String(left)])),
      isRefusing: false,
    },
    submit: async (parsed) => {
      if (plan) await shipPlanned.mutateAsync({ shipmentId: plan.id, ...parsed });
      else await ship.mutateAsync({ orderId: order.id, ...parsed });
      rememberCarrier(store.id, parsed.carrier);
      if (parsed.warehouseId) rememberWarehouse(parsed.warehouseId);
      const leavesRest = parsed.lines !== undefined || detail.plans.some(({ id }) => id !== plan?.id);
      toast.success(t(leavesRest ? "shippedPart" : "shipped", { number: order.number }), {
        description: whatFollows(parsed.carrier, leavesRest),
      });
      onDone();
      await afterFix();
    },
  });
  const isUnpaired = (carrier: string) => carrier !== "" && !options.paired.some((code) => code === carrier);
  const whatFollows = (carrier: string, leavesRest: boolean) => {
    if (detail.isToldWhole && leavesRest) return t("shippedWaits");
    if (isUnpaired(carrier)) return t("shippedUnpaired", { carrier: carrierName(carrier) });
    return t(store.marksAutomatically ? "shippedHelp" : "shippedMarking");
  };
  const { carrier, isPartial } = form.values;
  const submitLabel = plan ? "submitPackage" : isPartial ? "submitPart" : "submit";
  const unitsLeft = lines.reduce((sum, { left }) => sum + left, 0);

  return (
    <Form form={form}>
      {mustRefuse.map((request) => (
        <Alert key={request} tone="warning" title={t(`asked.${request}`)}>
          {t(`askedHelp.${request}`)}
        </Alert>
      ))}
      <CarrierField {...form.field("carrier")} options={options} />
      {isUnpaired(carrier) ? (
        <Alert
          tone="warning"
          title={t("unpaired", { carrier: carrierName(carrier), store: store.name })}
          action={
            <Button size="sm" onClick={() => onPair(carrier)}>
              {t("pair", { carrier: carrierName(carrier) })}
            </Button>
          }
        >
          {t("unpairedHelp")}
        </Alert>
      ) : null}
      <RestrictionNotice notices={order.notices} carrier={carrier} />
      <TextField
        {...form.field("trackingNumber")}
        label={t("trackingNumber")}
        help={t("trackingHelp")}
        autoComplete="off"
        maxLength={64}
        autoFocus
      />
      <WarehouseField {...form.field("warehouseId")} warehouses={warehouses} />
      {unitsLeft > 1 && !plan ? (
        <CheckboxField {...form.field("isPartial")} label={t("partial")} help={t("partialHelp")} />
      ) : null}
      {isPartial ? <ParcelLines {...form.field("lines")} lines={lines} /> : null}
      {mustRefuse.length > 0 ? <CheckboxField {...form.field("isRefusing")} label={t("refuse")} /> : null}
      <div className="sticky bottom-0 -mx-4 -mb-4 border-t bg-popover px-4 py-3">
        <Button type="submit" variant="primary" isPending={form.isPending} className="w-full">
          {mustRefuse.length > 0 ? t("submitRefusing") : t(submitLabel)}
        </Button>
      </div>
    </Form>
  );
}
