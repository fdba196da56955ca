"use client";

import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Store } from "../store-types";
import { useStoreFailureText } from "../use-store-failure-text";
import type { FlowState } from "./flow-state";

type FlowReasonProps = {
  flow: Exclude<FlowState, { state: "on" }>;
  /** Who last switched this flow. */
  switched: Store["switched"][keyof Store["switched"]];
};

/** A switch left off looks like a fault, so it says whose hand it was. */
export function FlowReason({ flow, switched }: FlowReasonProps) {
  const t = useTranslations("stores.flows.reason");
  const storeFailureText = useStoreFailureText();
  if (flow.state === "failing") {
    return (
      <>
        {storeFailureText(flow.failure)} {t("retrying")}
        {flow.since ? (
          <>
            {" "}
            {t("since")} <RelativeTime at={flow.since} />.
          </>
        ) : null}
      </>
    );
  }
  if (flow.reason !== "switched_off" || !switched) return t(flow.reason);
  return (
    <>
      {t("switched_off_by", { actor: switched.actor })} <RelativeTime at={switched.at} />.
    </>
  );
}
