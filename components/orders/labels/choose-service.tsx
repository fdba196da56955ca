"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { CheckboxField } from "@/components/forms/choice-field";
import { Form } from "@/components/forms/form";
import { RadioField } from "@/components/forms/radio-field";
import { useForm } from "@/components/forms/use-form";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { unanswered } from "@/domain/marketplace-order";
import type { ApiOutputs } from "@/server/api/root";
import type { OrderDetail } from "../order-types";
import type { LabelParcel } from "./parcel-size-form";

type ChooseServiceProps = {
  detail: OrderDetail;
  size: LabelParcel;
  quote: ApiOutputs["labels"]["quote"];
  onDone: () => void;
};

/** The services for this parcel with their prices, and why others are not to be had. */
export function ChooseService({ detail, size, quote, onDone }: ChooseServiceProps) {
  const t = useTranslations("orders.labels");
  const ship = useTranslations("orders.ship");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const buy = useMutation(trpc.labels.buy.mutationOptions());
  const { order } = detail;
  const asked = unanswered(order);
  const serviceOf = (id: string) => quote.offered.find((service) => service.id === id);
  const form = useForm({
    schema: z.object({
      serviceId: z.string().refine((id) => serviceOf(id) !== undefined, "service_missing"),
      isRefusing: z.boolean().refine((isTicked) => isTicked || asked.length === 0, "refusal_not_ticked"),
    }),
    initial: { serviceId: quote.offered.length === 1 ? (quote.offered[0]?.id ?? "") : "", isRefusing: false },
    submit: async ({ serviceId }) => {
      const service = serviceOf(serviceId);
      if (!service) return;
      const { state } = await buy.mutateAsync({ orderId: order.id, ...size, service, refuse: asked });
      await afterFix();
      if (state === "failed") return;
      toast.success(t("boughtNow"));
      onDone();
    },
  });
  const price = serviceOf(form.values.serviceId)?.priceText;
  return (
    <div className="grid gap-4 border-t pt-4">
      <p className="text-muted-foreground">{t("from", { origin: quote.origin })}</p>
      {quote.offered.length === 0 ? (
        <Alert tone="warning" isLive title={t("noServices")}>
          {t("noServicesHelp")}
        </Alert>
      ) : (
        <Form form={form}>
          <RadioField
            {...form.field("serviceId")}
            label={t("service")}
            choices={quote.offered.map(({ id, carrierName, serviceName, priceText }) => ({
              value: id,
              title: `${carrierName} · ${priceText}`,
              help: serviceName,
            }))}
          />
          {asked.map((request) => (
            <Alert key={request} tone="warning" title={ship(`asked.${request}`)}>
              {ship(`askedHelp.${request}`)}
            </Alert>
          ))}
          {asked.length > 0 ? <CheckboxField {...form.field("isRefusing")} label={ship("refuse")} /> : null}
          {buy.data?.state === "failed" ? (
            <Alert tone="danger" isLive title={t("refused")}>
              {buy.data.words}
            </Alert>
          ) : null}
          <Button type="submit" variant="primary" isPending={form.isPending} className="w-full">
            {price ? t("submit", { price }) : t("chooseService")}
          </Button>
        </Form>
      )}
      {quote.unavailable.length > 0 ? (
        <details>
          <summary className="cursor-pointer text-muted-foreground">{t("notOffered")}</summary>
          <ul className="grid gap-1 pt-2">
            {quote.unavailable.map(({ name, reason }) => (
              <li key={`${name}:${reason}`}>
                {name} <span className="text-muted-foreground">{reason}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}
