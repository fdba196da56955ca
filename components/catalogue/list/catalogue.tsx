"use client";

import { Plus, Upload } from "lucide-react";
import { useTranslations } from "next-intl";
import { GuideLink } from "@/components/help/guide-link";
import { FilterBar } from "@/components/lists/filter-bar";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { useStoreFilter } from "@/components/stores/use-store-filter";
import { Button } from "@/components/ui/button";
import { CataloguePanel } from "../catalogue-panel";
import type { CatalogueWish } from "../catalogue-wish";
import { CopyHint } from "../copy/copy-hint";
import { CatalogueTabs } from "./catalogue-tabs";
import { SkuList } from "./sku-list";
import { VariantList } from "./variant-list";

/** What the stores sell, and our own SKUs that leave the warehouse for it. */
export function Catalogue({ wish }: { wish: CatalogueWish }) {
  const t = useTranslations("catalogue");
  const panel = useAddressPanel();
  const store = useStoreFilter();
  const isSkus = wish.tab === "skus";
  return (
    <Page>
      <PageHeader
        title={t("title")}
        detail={<GuideLink guide="mapping" />}
        actions={
          <>
            {isSkus ? null : (
              <Button onClick={() => panel.open("import")}>
                <Upload />
                {t("import.open")}
              </Button>
            )}
            <Button variant={isSkus ? "primary" : "secondary"} onClick={() => panel.open("new-sku")}>
              <Plus />
              {t("createSku.submit")}
            </Button>
          </>
        }
      />
      <CatalogueTabs storeId={wish.storeId} />
      <FilterBar
        filters={isSkus ? [] : [store]}
        searchPlaceholder={isSkus ? t("list.searchSkus") : t("list.searchVariants")}
      />
      {wish.storeId && canBeUnmapped(wish.tab) ? (
        <CopyHint storeId={wish.storeId} onOpen={() => panel.open("copy")} className="mb-3" />
      ) : null}
      {isSkus ? <SkuList wish={wish} /> : <VariantList wish={wish} />}
      <CataloguePanel />
    </Page>
  );
}

const canBeUnmapped = (tab: CatalogueWish["tab"]) => tab === "all" || tab === "unmapped";
