"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { carrierName } from "../carrier-name";
import type { ListedOrder } from "../order-types";
import { CarrierField } from "../ship/carrier-field";
import { useSharedCarriers } from "./use-shared-carriers";

type BulkCarrierProps = {
  orders: readonly ListedOrder[];
  value: string;
  onChange: (carrier: string) => void;
  error: string | undefined;
};

/** Chosen once for all rows, with a word about the stores whose marketplace would not know it. */
export function BulkCarrier({ orders, value, onChange, error }: BulkCarrierProps) {
  const t = useTranslations("orders.bulk");
  const { options, isPaired, isPending } = useSharedCarriers(orders);
  const unpaired = value && !isPending ? orders.filter((order) => !isPaired(order, value)) : [];
  const stores = [...new Set(unpaired.map(({ storeName }) => storeName))].join(", ");
  const numbers = unpaired.map(({ number }) => `#${number}`).join(", ");
  return (
    <>
      <CarrierField
        name="carrier"
        value={value}
        onChange={onChange}
        options={options}
        {...(error ? { error } : {})}
      />
      {unpaired.length > 0 ? (
        <Alert tone="warning" title={t("unpaired", { carrier: carrierName(value), stores })}>
          {t("unpairedHelp", { count: unpaired.length, numbers })}
        </Alert>
      ) : null}
    </>
  );
}
