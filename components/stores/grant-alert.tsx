"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { useNow } from "@/components/ui/use-now";
import { RenewButton } from "./connect/renew-button";
import { grantState } from "./grant-state";
import type { Store } from "./store-types";

type GrantAlertProps = { store: Pick<Store, "id" | "tokens"> };

/** Every authorization of the store that is over or ends soon: what that means, and the way to renew it. */
export function GrantAlert({ store }: GrantAlertProps) {
  return (
    <>
      {store.tokens.map((token) => (
        <TokenAlert key={token.purpose} storeId={store.id} token={token} />
      ))}
    </>
  );
}

type TokenAlertProps = { storeId: string; token: Store["tokens"][number] };

function TokenAlert({ storeId, token: { purpose, grant } }: TokenAlertProps) {
  const t = useTranslations("stores.grant");
  const advice = useTranslations("stores.token.noneHelp");
  const purposes = useTranslations("stores.token.purpose");
  const format = useFormatter();
  const state = grantState(grant, useNow());
  if (!grant || state === "good" || state === "none") return null;
  const date = format.dateTime(grant.expiresAt, "dayWithYear");
  const action = <RenewButton storeId={storeId} size="sm" variant="secondary" />;
  if (purpose === "products") {
    const token = purposes(purpose);
    return (
      <Alert
        tone="warning"
        title={state === "ending" ? t("endingToken", { token, date }) : t("endedToken", { token })}
        action={action}
      >
        {advice("products")}
      </Alert>
    );
  }
  return (
    <Alert
      tone={state === "ending" ? "warning" : "danger"}
      title={t(`${state}Title`, { date })}
      action={action}
    >
      {t(state)}
    </Alert>
  );
}
