"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { ListedStore, OrderScope } from "../store-types";
import { WizardActions } from "../wizard/wizard-actions";
import { ScopeField } from "./scope-field";
import { useConnectStores } from "./use-connect-stores";

const allOrders: OrderScope = { kind: "all" };

/** Which orders come here, shop by shop; "all" unless somebody wants otherwise. */
export function ScopeStep({ stores, backHref }: { stores: ListedStore[]; backHref: Route }) {
  const t = useTranslations("stores.scope");
  const failureText = useFailureText();
  const connect = useConnectStores();
  const [scopes, setScopes] = useState<Record<string, OrderScope>>({});
  const [isChecked, setIsChecked] = useState(false);
  const scopeOf = (id: string) => scopes[id] ?? allOrders;
  const isEmpty = (id: string) => {
    const scope = scopeOf(id);
    return scope.kind === "platform_warehouses" && scope.ids.length === 0;
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsChecked(true);
    if (stores.some(({ id }) => isEmpty(id))) return;
    connect.save(stores.map(({ id }) => ({ storeId: id, orderScope: scopeOf(id) })));
  };
  return (
    <form className="grid gap-6" onSubmit={submit}>
      {stores.map((store) => (
        <ScopeField
          key={store.id}
          store={store}
          isNamed={stores.length > 1}
          scope={scopeOf(store.id)}
          onChange={(scope) => setScopes({ ...scopes, [store.id]: scope })}
          error={isChecked && isEmpty(store.id) ? t("pickOne") : undefined}
        />
      ))}
      {connect.failure ? <Alert tone="danger" isLive title={failureText(connect.failure)} /> : null}
      <WizardActions backHref={backHref}>
        <Button type="submit" variant="primary" isPending={connect.isPending}>
          {t("connect", { count: stores.length })}
        </Button>
      </WizardActions>
    </form>
  );
}
