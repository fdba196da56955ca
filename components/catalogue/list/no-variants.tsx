"use client";

import { useQuery } from "@tanstack/react-query";
import { Tags } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { ListNoMatch } from "@/components/lists/list-no-match";
import { LinkButton } from "@/components/stores/connect/link-button";
import { EmptyState } from "@/components/ui/empty-state";
import type { CatalogueWish } from "../catalogue-wish";

export function NoVariants({ wish: { tab, storeId, search } }: { wish: CatalogueWish }) {
  const t = useTranslations("catalogue");
  const stores = useTranslations("stores");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.stores.list.queryOptions());
  if (storeId || search) return <ListNoMatch params={["store", "q"]} />;
  if (data?.length === 0) {
    return (
      <EmptyState
        icon={Tags}
        title={t("empty.noStoreTitle")}
        action={
          <LinkButton href="/stores/connect" variant="primary">
            {stores("connect")}
          </LinkButton>
        }
      >
        {t("empty.noStore")}
      </EmptyState>
    );
  }
  const kind = tab === "skus" ? "all" : tab;
  return (
    <EmptyState icon={Tags} title={t(`empty.${kind}Title`)}>
      {t(`empty.${kind}`)}
    </EmptyState>
  );
}
