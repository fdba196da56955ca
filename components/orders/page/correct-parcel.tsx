"use client";

import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { Form } from "@/components/forms/form";
import { TextField } from "@/components/forms/text-field";
import { useForm } from "@/components/forms/use-form";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { isCarrier } from "@/domain/carriers";
import { trackingNumberSchema } from "@/domain/tracking-number";
import type { OrderDetail, OrderParcel } from "../order-types";
import { CarrierField } from "../ship/carrier-field";
import { carrierOptions } from "../ship/carrier-options";

const schema = z.object({
  carrier: z.string().refine(isCarrier, "carrier_missing"),
  trackingNumber: trackingNumberSchema,
});

type CorrectParcelProps = { parcel: OrderParcel; detail: OrderDetail; onDone: () => void };

/** Another carrier or number, while the marketplace does not know of the parcel. */
export function CorrectParcel({ parcel, detail: { order, store }, onDone }: CorrectParcelProps) {
  const t = useTranslations();
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const pairings = useQuery(trpc.stores.pairings.queryOptions({ id: store.id }));
  const correct = useMutation(trpc.shipments.correct.mutationOptions());
  const form = useForm({
    schema,
    initial: { carrier: parcel.carrier, trackingNumber: parcel.trackingNumber },
    submit: async (parsed) => {
      await correct.mutateAsync({ parcelId: parcel.id, ...parsed });
      toast.success(t("shipments.corrected"));
      onDone();
      await afterFix();
    },
  });
  const options = carrierOptions(pairings.data ?? { pairs: [], providers: [] }, order.providerScope);
  return (
    <Form form={form} className="col-span-full gap-3 border-t pt-3">
      <CarrierField {...form.field("carrier")} options={options} />
      <TextField
        {...form.field("trackingNumber")}
        label={t("orders.ship.trackingNumber")}
        autoComplete="off"
        maxLength={64}
        autoFocus
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={form.isPending} disabled={!form.isDirty}>
          {t("shipments.correctSave")}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {t("actions.cancel")}
        </Button>
      </div>
    </Form>
  );
}
