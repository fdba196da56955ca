"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";

/** To the list of variants without a seller SKU, of one store or of all. */
export function LackingLink({ storeId }: { storeId?: string }) {
  const t = useTranslations("stores.sellerSku");
  const query = storeId ? `tab=no_seller_sku&store=${storeId}` : "tab=no_seller_sku";
  return (
    <Link href={`/catalogue?${query}` as Route} className="rounded-sm text-link underline underline-offset-2">
      {t("which")}
    </Link>
  );
}
