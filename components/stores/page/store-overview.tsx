"use client";

import { useTranslations } from "next-intl";
import { ImportOrders } from "../import/import-orders";
import type { Store } from "../store-types";
import { FlowList } from "./flow-list";
import { PullTable } from "./pull-table";
import { StoreAlerts } from "./store-alerts";
import { StoreFacts } from "./store-facts";

export function StoreOverview({ store, isRenewed }: { store: Store; isRenewed: boolean }) {
  const t = useTranslations("stores.page");
  return (
    <div className="grid gap-x-10 gap-y-8 pt-5 lg:grid-cols-[minmax(0,1fr)_260px]">
      <div className="grid content-start gap-8">
        <StoreAlerts store={store} isRenewed={isRenewed} />
        <section className="grid gap-2" aria-labelledby="flows">
          <h2 id="flows" className="font-medium text-base">
            {t("flows")}
          </h2>
          <FlowList store={store} />
        </section>
        <section className="grid gap-2" aria-labelledby="pulls">
          <h2 id="pulls" className="font-medium text-base">
            {t("pulls")}
          </h2>
          <PullTable pulls={store.pulls} />
        </section>
        {store.connectedAt ? <ImportOrders store={store} /> : null}
      </div>
      <StoreFacts store={store} />
    </div>
  );
}
