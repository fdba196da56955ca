"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { useMarketplaceWords } from "../connect/use-marketplace-words";
import { LackingLink } from "./lacking-link";

type SellerSkuLackProps = { store: { id: string; marketplace: string }; count: number };

/** After a store was read: how many of its variants have no seller SKU, which, and where it is filled in. */
export function SellerSkuLack({ store, count }: SellerSkuLackProps) {
  const t = useTranslations("stores");
  const words = useMarketplaceWords(store.marketplace);
  if (count === 0) return null;
  return (
    <Alert
      tone="warning"
      title={t("setup.noSellerSku", { count })}
      action={<LackingLink storeId={store.id} />}
    >
      <p>{t("sellerSku.afterHelp")}</p>
      <p>{words("sellerSkuWhere")}</p>
    </Alert>
  );
}
