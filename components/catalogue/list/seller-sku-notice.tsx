"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";

/** Where a seller SKU is filled in, and what happens without one. */
export function SellerSkuNotice() {
  const t = useTranslations("catalogue.noSellerSkuNotice");
  return (
    <Alert tone="warning" title={t("title")} className="mb-3 max-w-3xl">
      {t("help")}
    </Alert>
  );
}
