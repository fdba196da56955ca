"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { useNow } from "@/components/ui/use-now";
import { RenewButton } from "./connect/renew-button";
import { grantState } from "./grant-state";
import type { Store } from "./store-types";

/** The authorization is over or ends soon: what that means, and the way to renew it. */
export function GrantAlert({ store }: { store: Pick<Store, "id" | "grant"> }) {
  const t = useTranslations("stores.grant");
  const format = useFormatter();
  const state = grantState(store.grant, useNow());
  if (state === "good" || state === "none") return null;
  const date = store.grant ? format.dateTime(store.grant.expiresAt, "dayWithYear") : "";
  return (
    <Alert
      tone={state === "ending" ? "warning" : "danger"}
      title={t(`${state}Title`, { date })}
      action={<RenewButton storeId={store.id} size="sm" variant="secondary" />}
    >
      {t(state)}
    </Alert>
  );
}
