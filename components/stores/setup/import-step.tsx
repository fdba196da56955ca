"use client";

import { useTranslations } from "next-intl";
import { CopyHint } from "@/components/catalogue/copy/copy-hint";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { useNow } from "@/components/ui/use-now";
import { GrantAlert } from "../grant-alert";
import { SellerSkuLack } from "../seller-sku/seller-sku-lack";
import type { Store, StoreSetup } from "../store-types";
import { UnconnectedAlert } from "../unconnected-alert";
import { useRefreshProviders } from "../use-refresh-providers";
import { WizardActions } from "../wizard/wizard-actions";
import { CheckList } from "./check-list";
import { isSlow } from "./setup-checks";

type ImportStepProps = { store: Store; setup: StoreSetup; onNext: () => void };

export function ImportStep({ store, setup, onNext }: ImportStepProps) {
  const t = useTranslations("stores.setup");
  const refresh = useRefreshProviders(store.id);
  const now = useNow();
  if (store.status === "unconnected") return <UnconnectedAlert storeId={store.id} />;
  return (
    <>
      <GrantAlert store={store} />
      <CheckList setup={setup} />
      {isSlow(setup, now) ? (
        <Alert
          tone="warning"
          title={t("slow")}
          action={
            <Button size="sm" isPending={refresh.isPending} onClick={refresh.refresh}>
              {t("readNow")}
            </Button>
          }
        />
      ) : null}
      {setup.listingsReadAt && setup.unmapped > 0 ? (
        <Alert
          tone="warning"
          title={t("unmapped", { count: setup.unmapped })}
          action={
            <Button asChild size="sm">
              <Link href={`/catalogue?tab=unmapped&store=${store.id}`}>{t("mapNow")}</Link>
            </Button>
          }
        />
      ) : null}
      {setup.listingsReadAt ? <SellerSkuLack store={store} count={setup.withoutSellerSku} /> : null}
      {setup.listingsReadAt && setup.unmapped > 0 ? <CopyHint storeId={store.id} /> : null}
      <WizardActions>
        <Button variant="primary" disabled={setup.carriersReadAt === null} onClick={onNext}>
          {t("next")}
        </Button>
      </WizardActions>
    </>
  );
}
