"use client";

import { CircleCheck, CircleDashed, OctagonAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Progress } from "@/components/ui/progress";
import { Spinner } from "@/components/ui/spinner";
import type { StoreSetup } from "../store-types";
import { useStoreFailureText } from "../use-store-failure-text";
import { type CheckState, type SetupCheck, setupChecks } from "./setup-checks";

/** What is read from the marketplace, line by line, as the answers come in. */
export function CheckList({ setup }: { setup: StoreSetup }) {
  const t = useTranslations("stores.setup");
  const retrying = useTranslations("stores.flows.reason")("retrying");
  const storeFailureText = useStoreFailureText();
  const { history } = setup;
  const found: Record<SetupCheck, ReactNode> = {
    connection: null,
    carriers: t("carriersRead", { count: setup.providers }),
    history: history ? t("historyDone", { days: history.days, orders: history.orders }) : null,
    listings: t("listingsRead", { variants: setup.variants, unmapped: setup.unmapped }),
  };
  const words = (check: SetupCheck, state: CheckState) => {
    if (state === "done") return found[check];
    if (state === "later") return t("listingsLater");
    if (state === "waiting") return t("waiting");
    if (check !== "history" || !history) return t("reading");
    const { daysDone: done, days, orders, failure } = history;
    const progress = t("historyProgress", { done, days, orders });
    return failure ? `${progress}. ${storeFailureText(failure)} ${retrying}` : progress;
  };
  return (
    <ol aria-live="polite" className="grid rounded-md border">
      {setupChecks(setup).map(({ check, state }) => (
        <li key={check} className="flex gap-3 border-b px-3 py-2.5 last:border-b-0">
          <span className="mt-0.5">
            <CheckIcon state={state} />
          </span>
          <div className="min-w-0 flex-1">
            <p className={state === "waiting" ? "text-muted-foreground" : "font-medium"}>{t(check)}</p>
            <p className="text-muted-foreground">{words(check, state)}</p>
            {check === "history" && history && state === "running" ? (
              <Progress
                label={t("historyLabel")}
                percent={(history.daysDone / history.days) * 100}
                className="mt-1.5"
              />
            ) : null}
          </div>
        </li>
      ))}
    </ol>
  );
}

function CheckIcon({ state }: { state: CheckState }) {
  if (state === "done") return <CircleCheck aria-hidden className="size-4 text-success" />;
  if (state === "failed") return <OctagonAlert aria-hidden className="size-4 text-danger" />;
  if (state === "running") return <Spinner className="text-info" />;
  return <CircleDashed aria-hidden className="size-4 text-muted-foreground" />;
}
