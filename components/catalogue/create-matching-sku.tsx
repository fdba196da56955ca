"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { toast } from "@/components/ui/toast";
import { CreateSkuButton } from "./create-sku-button";

/** A SKU under the code that the seller uses on the marketplace, taken into the mapping. */
export function CreateMatchingSku({ onCreated, ...props }: ComponentProps<typeof CreateSkuButton>) {
  const t = useTranslations("catalogue");
  return (
    <div className="grid justify-items-start gap-1">
      <CreateSkuButton
        size="sm"
        {...props}
        onCreated={(sku) => {
          toast.success(t("createSku.created", { code: sku.code }));
          onCreated(sku);
        }}
      />
      <p className="text-muted-foreground">{t("map.noMatch")}</p>
    </div>
  );
}
