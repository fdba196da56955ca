"use client";

import { useTranslations } from "next-intl";
import { FormSection } from "@/components/forms/form-section";
import type { Store } from "../store-types";
import { FlowSwitches } from "./flow-switches";
import { ScopeSummary } from "./scope-summary";

export function StoreSettings({ store }: { store: Store }) {
  const t = useTranslations("stores");
  return (
    <div className="max-w-3xl">
      <FormSection title={t("page.flows")} description={t("page.flowsHelp")}>
        <FlowSwitches store={store} />
      </FormSection>
      <FormSection title={t("page.scope")} description={t("page.scopeHelp")}>
        <ScopeSummary store={store} />
      </FormSection>
    </div>
  );
}
