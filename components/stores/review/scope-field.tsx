"use client";

import { useTranslations } from "next-intl";
import { RadioChoice, RadioGroup } from "@/components/ui/radio-group";
import type { ListedStore, OrderScope } from "../store-types";
import { PlatformWarehouses } from "./platform-warehouses";

type ScopeFieldProps = {
  store: ListedStore;
  /** Several shops are asked about at once. */
  isNamed: boolean;
  scope: OrderScope;
  onChange: (scope: OrderScope) => void;
  error: string | undefined;
};

export function ScopeField({ store, isNamed, scope, onChange, error }: ScopeFieldProps) {
  const t = useTranslations("stores.scope");
  return (
    <fieldset className="grid gap-2">
      <legend className={isNamed ? "pb-2 font-medium text-base" : "sr-only"}>{store.name}</legend>
      <RadioGroup
        aria-label={store.name}
        value={scope.kind}
        onValueChange={(kind) =>
          onChange(kind === "all" ? { kind } : { kind: "platform_warehouses", ids: [] })
        }
      >
        <RadioChoice value="all" title={t("all")} help={t("allHelp")} />
        <RadioChoice value="platform_warehouses" title={t("some")} help={t("someHelp")} />
      </RadioGroup>
      {scope.kind === "platform_warehouses" ? (
        <PlatformWarehouses
          storeId={store.id}
          chosen={scope.ids}
          onChange={(ids) => onChange({ kind: "platform_warehouses", ids })}
          error={error}
        />
      ) : null}
    </fieldset>
  );
}
