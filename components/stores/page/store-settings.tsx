"use client";

import { useTranslations } from "next-intl";
import { FormSection } from "@/components/forms/form-section";
import { DateTime } from "@/components/ui/date-time";
import { RenewButton } from "../connect/renew-button";
import { GrantEnd } from "../list/grant-end";
import type { Store } from "../store-types";
import { FlowSwitches } from "./flow-switches";
import { ScopeSummary } from "./scope-summary";

export function StoreSettings({ store }: { store: Store }) {
  const t = useTranslations("stores");
  const { grant } = store;
  return (
    <div className="max-w-3xl">
      <FormSection title={t("page.flows")} description={t("page.flowsHelp")}>
        <FlowSwitches store={store} />
      </FormSection>
      <FormSection title={t("page.scope")} description={t("page.scopeHelp")}>
        <ScopeSummary store={store} />
      </FormSection>
      <FormSection title={t("page.grant")} description={t("page.grantHelp")}>
        <div className="grid justify-items-start gap-3">
          {grant ? (
            <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 [&_dt]:text-muted-foreground">
              <dt>{t("page.account")}</dt>
              <dd>{grant.accountName}</dd>
              <dt>{t("page.granted")}</dt>
              <dd>
                <DateTime at={grant.issuedAt} />
              </dd>
              <dt>{t("list.grantEnds")}</dt>
              <dd>
                <GrantEnd store={store} />
              </dd>
            </dl>
          ) : null}
          <RenewButton storeId={store.id} variant="secondary" />
        </div>
      </FormSection>
    </div>
  );
}
