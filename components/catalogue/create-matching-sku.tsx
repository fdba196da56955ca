"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { CreateSkuButton } from "./create-sku-button";

/** A SKU under the code that the seller uses on the marketplace, taken into the mapping. */
export function CreateMatchingSku(props: ComponentProps<typeof CreateSkuButton>) {
  const t = useTranslations("catalogue.map");
  return (
    <div className="grid justify-items-start gap-1">
      <CreateSkuButton size="sm" {...props} />
      <p className="text-muted-foreground">{t("noMatch")}</p>
    </div>
  );
}
