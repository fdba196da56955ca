"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import type { ApiOutputs } from "@/server/api/root";
import { VariantImage } from "./variant-image";

export type Variant = NonNullable<ApiOutputs["catalogue"]["variant"]>;

/** The variant as the marketplace shows it, with everything by which it can be found there. */
export function VariantFacts({ variant }: { variant: Variant }) {
  const t = useTranslations("catalogue");
  return (
    <div className="grid gap-3">
      <div className="flex gap-3">
        <VariantImage url={variant.imageUrl} className="size-12" />
        <div className="min-w-0">
          <h2 className="font-medium text-base">{variant.title}</h2>
          {variant.name ? <p className="text-muted-foreground">{variant.name}</p> : null}
          {variant.heldOrders > 0 ? <p>{t("map.held", { count: variant.heldOrders })}</p> : null}
        </div>
      </div>
      <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 [&_dt]:text-muted-foreground">
        <dt>{t("map.store")}</dt>
        <dd className="truncate">{variant.storeName}</dd>
        <dt>{t("sellerSku")}</dt>
        <dd className="truncate">{variant.sellerSku || t("noSellerSku")}</dd>
        <Identifier label={t("map.productId")} value={variant.platformProductId} />
        <Identifier label={t("map.skuId")} value={variant.platformSkuId} />
      </dl>
    </div>
  );
}

function Identifier({ label, value }: { label: string; value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd className="flex min-w-0 items-center gap-1">
        <span className="truncate">{value}</span>
        <CopyButton value={value} subject={label} className="-my-0.5 shrink-0" />
      </dd>
    </>
  );
}
