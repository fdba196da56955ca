"use client";

import { useTranslations } from "next-intl";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";
import { useMarketplaceWords } from "@/components/stores/connect/use-marketplace-words";
import { Alert } from "@/components/ui/alert";

/** Where a seller SKU is filled in, on every marketplace concerned, and what happens without one. */
export function SellerSkuNotice({ marketplaces }: { marketplaces: readonly string[] }) {
  const t = useTranslations("catalogue.noSellerSkuNotice");
  return (
    <Alert tone="warning" title={t("title")} className="mb-3 max-w-3xl">
      {marketplaces.map((marketplace) => (
        <Where key={marketplace} marketplace={marketplace} />
      ))}
      <p>{t("help")}</p>
    </Alert>
  );
}

function Where({ marketplace }: { marketplace: string }) {
  const labelOf = useMarketplaceLabel();
  const words = useMarketplaceWords(marketplace);
  return (
    <p>
      <span className="font-medium">{labelOf(marketplace)}:</span> {words("sellerSkuWhere")}
    </p>
  );
}
