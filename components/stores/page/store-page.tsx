"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { HelpLine } from "@/components/help/help-line";
import { CountTabs } from "@/components/lists/count-tabs";
import { SyncNow } from "@/components/orders/sync-now";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { StoreLogistics } from "../logistics/store-logistics";
import { PairingEditor } from "../pairing/pairing-editor";
import { QueryPage } from "../query-page";
import { StoreStatus } from "../store-status";
import type { Store } from "../store-types";
import { StoreAuthorization } from "./store-authorization";
import { StoreOverview } from "./store-overview";
import { StoreSettings } from "./store-settings";
import type { StorePageTab } from "./store-tabs";

const refreshMs = 10_000;
/** While an import goes on, its progress is looked at. */
const soonMs = 2000;

type StorePageProps = {
  storeId: string;
  tab: StorePageTab;
  /** Just back from the marketplace with a new grant. */
  isRenewed: boolean;
};

export function StorePage({ storeId, ...address }: StorePageProps) {
  const trpc = useTRPC();
  const query = useQuery(
    trpc.stores.get.queryOptions(
      { id: storeId },
      { refetchInterval: ({ state }) => (state.data?.imports.length ? soonMs : refreshMs) },
    ),
  );
  return <QueryPage query={query}>{(store) => <StoreView store={store} {...address} />}</QueryPage>;
}

function StoreView({ store, tab, isRenewed }: Omit<StorePageProps, "storeId"> & { store: Store }) {
  const t = useTranslations("stores");
  return (
    <Page width="reading">
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ label: t("title"), href: "/stores" }]} />}
        title={store.name}
        detail={<StoreStatus store={store} />}
        actions={<SyncNow storeId={store.id} />}
      />
      <CountTabs
        param="tab"
        tabs={[
          { value: null, label: t("page.overview") },
          { value: "authorization", label: t("page.authorization") },
          { value: "carriers", label: t("page.carriers"), count: store.pairedCarriers },
          { value: "logistics", label: t("page.logistics") },
          { value: "settings", label: t("page.settings") },
        ]}
      />
      {tab === null ? <StoreOverview store={store} isRenewed={isRenewed} /> : null}
      {tab === "authorization" ? <StoreAuthorization store={store} /> : null}
      {tab === "carriers" ? (
        <div className="max-w-3xl pt-5">
          <p className="max-w-prose pb-5 text-muted-foreground">{t("setup.carriersWhy")}</p>
          <PairingEditor storeId={store.id} />
        </div>
      ) : null}
      {tab === "logistics" ? <StoreLogistics storeId={store.id} /> : null}
      {tab === "settings" ? <StoreSettings store={store} /> : null}
      <HelpLine
        className="mt-8"
        title={store.name}
        guide="orders"
        marketplace={store.marketplace}
        details={{
          region: store.region,
          sellerType: store.sellerType,
          store: store.name,
          status: store.status,
          tab: tab ?? undefined,
          failure: store.pullFailure ?? undefined,
          missing: store.missingPermissions.join(", "),
        }}
      />
    </Page>
  );
}
