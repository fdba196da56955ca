"use client";

import { useTranslations } from "next-intl";
import { CopyHint } from "@/components/catalogue/copy/copy-hint";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { GrantAlert } from "../grant-alert";
import { SellerSkuLack } from "../seller-sku/seller-sku-lack";
import { setupHref, storeHref } from "../store-href";
import type { Store } from "../store-types";
import { UnconnectedAlert } from "../unconnected-alert";

/** What is not finished or not well, each with its next step. Nothing is drawn when all is well. */
export function StoreAlerts({ store, isRenewed }: { store: Store; isRenewed: boolean }) {
  const t = useTranslations("stores");
  const { id, status, backfill, pairedCarriers } = store;
  const isConnected = status !== "unconnected";
  return (
    <div className="grid gap-2 empty:hidden">
      {isRenewed ? (
        <Alert tone="success" isLive title={t("page.renewed")}>
          {t("page.renewedHelp")}
        </Alert>
      ) : null}
      {isConnected ? <GrantAlert store={store} /> : <UnconnectedAlert storeId={id} />}
      {isConnected && store.missingPermissions.length > 0 ? (
        <Alert
          tone="danger"
          title={t("page.missingTitle", { permissions: store.missingPermissions.join(", ") })}
          action={<AuthorizationLink storeId={id} />}
        >
          {t("page.missingHelp")}
        </Alert>
      ) : null}
      {isConnected && store.tokens.some(({ purpose, grant }) => purpose === "products" && !grant) ? (
        <Alert
          tone="info"
          title={t("page.productsTitle")}
          action={<AuthorizationLink storeId={id} label={t("token.add")} />}
        >
          {t("page.productsHelp")}
        </Alert>
      ) : null}
      <SellerSkuLack store={store} count={store.withoutSellerSku} />
      {backfill ? (
        <Alert
          tone="info"
          title={t("setup.historyProgress", {
            done: backfill.days - backfill.daysLeft,
            days: backfill.days,
            orders: backfill.imported,
          })}
          action={
            <Button asChild size="sm">
              <Link href={setupHref(id)}>{t("list.progress")}</Link>
            </Button>
          }
        >
          {t("page.backfill")}
        </Alert>
      ) : null}
      {isConnected && pairedCarriers === 0 ? (
        <Alert
          tone="warning"
          title={t("page.unpaired")}
          action={
            <Button asChild size="sm">
              <Link href={storeHref(id, "carriers")}>{t("list.pair")}</Link>
            </Button>
          }
        >
          {t("page.unpairedHelp")}
        </Alert>
      ) : null}
      {isConnected ? <CopyHint storeId={id} /> : null}
    </div>
  );
}

function AuthorizationLink({ storeId, label }: { storeId: string; label?: string }) {
  const t = useTranslations("stores.token");
  return (
    <Button asChild size="sm">
      <Link href={storeHref(storeId, "authorization")}>{label ?? t("update")}</Link>
    </Button>
  );
}
