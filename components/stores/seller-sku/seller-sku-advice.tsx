"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Alert } from "@/components/ui/alert";
import { useMarketplaceWords } from "../connect/use-marketplace-words";
import { LackingLink } from "./lacking-link";

/** Before a store is authorized: what is best seen to first, and what is known of other stores. Blocks nothing. */
export function SellerSkuAdvice({ marketplace }: { marketplace: string }) {
  const t = useTranslations("stores.sellerSku");
  const words = useMarketplaceWords(marketplace);
  const trpc = useTRPC();
  const { data: counts } = useQuery(trpc.catalogue.counts.queryOptions({}));
  const count = counts?.no_seller_sku ?? 0;
  return (
    <Alert tone="info" title={t("before")}>
      <p>{words("sellerSkuWhere")}</p>
      <p>{t("beforeHelp")}</p>
      {count > 0 ? (
        <p>
          {t("known", { count })} <LackingLink />
        </p>
      ) : null}
    </Alert>
  );
}
