"use client";

import { useTranslations } from "next-intl";
import { useStoreFailureText } from "../use-store-failure-text";
import type { ConnectOutcome } from "./outcome";

/** The cause, from the facts of the return, and that nothing was changed by it. */
export function OutcomeFacts({ outcome }: { outcome: ConnectOutcome }) {
  const t = useTranslations("stores.outcome");
  const storeFailureText = useStoreFailureText();
  const { received = "", expected = "", reason = "" } = outcome;
  return (
    <>
      {outcome.outcome === "wrong_shop" ? <p>{t("wrong_shop.body", { received, expected })}</p> : null}
      {outcome.outcome === "failed" ? <p>{storeFailureText(reason)}</p> : null}
      {outcome.outcome === "refused" ||
      outcome.outcome === "no_shops" ||
      outcome.outcome === "forbidden" ||
      outcome.outcome === "not_assigned" ||
      outcome.outcome === "unknown_attempt" ? (
        <p>{t(`${outcome.outcome}.body`)}</p>
      ) : null}
      <p>{t("nothingChanged")}</p>
    </>
  );
}
