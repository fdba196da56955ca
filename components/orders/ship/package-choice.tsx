"use client";

import { useTranslations } from "next-intl";
import { RadioField } from "@/components/forms/radio-field";
import { packageSummary } from "../lines-summary";
import type { OrderDetail } from "../order-types";
import type { PackageChoiceEntry } from "./package-choices";

type PackageChoiceProps = {
  choices: readonly PackageChoiceEntry[];
  detail: OrderDetail;
  value: string;
  onChange: (id: string) => void;
};

/** Of an order that was split: which package this is. */
export function PackageChoice({ choices, detail, value, onChange }: PackageChoiceProps) {
  const t = useTranslations("orders.ship");
  if (choices.length === 0) return null;
  return (
    <RadioField
      name="package"
      label={t("whichPackage")}
      value={value}
      onChange={onChange}
      choices={choices.map(({ id, plan }) => ({
        value: id,
        title: !plan
          ? t("restOfOrder")
          : plan.warehouse
            ? t("plannedFrom", { number: plan.number, warehouse: plan.warehouse })
            : t("plannedPackage", { number: plan.number }),
        help: packageSummary(
          detail.lines,
          plan?.lines ?? detail.lines.map(({ id: lineId, left }) => ({ lineId, quantity: left })),
        ),
      }))}
    />
  );
}
