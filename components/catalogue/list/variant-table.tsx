"use client";

import { useTranslations } from "next-intl";
import { ListBody, ListHead, ListHeading } from "@/components/lists/list-head";
import { ListTable } from "@/components/lists/list-table";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import type { ListedVariant } from "../catalogue-wish";
import { variantColumns } from "./variant-columns";
import { VariantRow } from "./variant-row";

export function VariantTable({ variants }: { variants: ListedVariant[] }) {
  const t = useTranslations("catalogue");
  const panel = useAddressPanel();
  return (
    <ListTable label={t("title")} columns={variantColumns}>
      <ListHead>
        <ListHeading>{t("map.variant")}</ListHeading>
        <ListHeading>{t("sellerSku")}</ListHeading>
        <ListHeading>{t("map.store")}</ListHeading>
        <ListHeading>{t("sku")}</ListHeading>
        <ListHeading align="end">{t("list.held")}</ListHeading>
        <ListHeading align="end">
          <span className="sr-only">{t("list.action")}</span>
        </ListHeading>
      </ListHead>
      <ListBody>
        {variants.map((variant) => (
          <VariantRow
            key={variant.id}
            variant={variant}
            isOpen={panel.value === variant.id}
            onOpen={() => panel.open(variant.id)}
          />
        ))}
      </ListBody>
    </ListTable>
  );
}
