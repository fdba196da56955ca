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
import { ParcelLines } from "./parcel-lines";
import { shipSchema } from "./ship-schema";

type ShipFormProps = {
  detail: OrderDetail;
  options: { paired: Carrier[]; others: Carrier[] };
  mustRefuse: OpenRequest[];
  onPair: (carrier: string) => void;
  onDone: () => void;
};

export function ShipForm({ detail, options, mustRefuse, onPair, onDone }: ShipFormProps) {
  const t = useTranslations("orders.ship");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const ship = useMutation(trpc.orders.ship.mutationOptions());
  const { order, store } = detail;
  const lines = detail.lines
    .map((line) => ({ ...line, left: Math.max(0, line.quantity - line.shipped) }))
    .filter(({ left }) => left > 0);

  const form = useForm({
    schema: shipSchema(lines, { mustRefuse }),
    initial: {
      carrier: likelyCarrier(store.id, options.paired),
      trackingNumber: "",
      isPartial: false,
      lines: Object.fromEntries(lines.map(({ id, left }) => [id, String(left)])),
      isRefusing: false,
    },
    submit: async (parsed) => {
      await ship.mutateAsync({ orderId: order.id, ...parsed });
      rememberCarrier(store.id, parsed.carrier);
      toast.success(t(parsed.lines ? "shippedPart" : "shipped", { number: order.number }), {
        description: isUnpaired(parsed.carrier)
          ? t("shippedUnpaired", { carrier: carrierName(parsed.carrier) })
          : t("shippedHelp"),
      });
      onDone();
      await afterFix();
    },
  });
  const isUnpaired = (carrier: string) => carrier !== "" && !options.paired.some((code) => code === carrier);
  const { carrier, isPartial } = form.values;
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
      <TextField
        {...form.field("trackingNumber")}
        label={t("trackingNumber")}
        help={t("trackingHelp")}
        autoComplete="off"
        maxLength={64}
        autoFocus
      />
      {unitsLeft > 1 ? (
        <CheckboxField {...form.field("isPartial")} label={t("partial")} help={t("partialHelp")} />
      ) : null}
      {isPartial ? <ParcelLines {...form.field("lines")} lines={lines} /> : null}
      {mustRefuse.length > 0 ? <CheckboxField {...form.field("isRefusing")} label={t("refuse")} /> : null}
      <div className="sticky bottom-0 -mx-4 -mb-4 border-t bg-popover px-4 py-3">
        <Button type="submit" variant="primary" isPending={form.isPending} className="w-full">
          {mustRefuse.length > 0 ? t("submitRefusing") : isPartial ? t("submitPart") : t("submit")}
        </Button>
      </div>
    </Form>
  );
}
