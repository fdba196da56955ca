"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { Store } from "../store-types";
import { FlowReason } from "./flow-reason";
import { type FlowState, ordersFlow, stockFlow, trackingFlow } from "./flow-state";

const tones: Record<FlowState["state"], Tone> = {
  on: "success",
  off: "warning",
  failing: "danger",
  waiting: "warning",
  none: "neutral",
};

/** What moves between the store and us, and if it does not, why. */
export function FlowList({ store }: { store: Store }) {
  const t = useTranslations("stores.flows");
  const orders = ordersFlow(store);
  const tracking = trackingFlow(store);
  const stock = stockFlow(store);
  return (
    <ul className="grid rounded-md border">
      <Flow title={t("orders")} flow={orders}>
        {orders.state === "on" ? (
          <>
            {store.lastPulledAt ? (
              <>
                {t("lastPull")} <RelativeTime at={store.lastPulledAt} />.{" "}
              </>
            ) : null}
            {store.nextPullAt ? (
              <>
                {t("nextPull")} <RelativeTime at={store.nextPullAt} />.
              </>
            ) : null}
          </>
        ) : (
          <FlowReason flow={orders} switched={store.switched.pullsOrders} />
        )}
        {orders.state === "failing" ? <Tries store={store} /> : null}
      </Flow>
      <Flow title={t("tracking")} flow={tracking}>
        {tracking.state === "on" ? (
          t("trackingWhen")
        ) : (
          <FlowReason flow={tracking} switched={store.switched.pushesTracking} />
        )}
      </Flow>
      <Flow title={t("stock")} flow={stock}>
        {stock.state === "on" ? null : <FlowReason flow={stock} switched={store.switched.uploadsStock} />}
      </Flow>
    </ul>
  );
}

/** A store that does not answer: when it last did, and when it is asked again. */
function Tries({ store: { lastPulledAt, nextPullAt } }: { store: Store }) {
  const t = useTranslations("stores.flows");
  return (
    <span className="block">
      {lastPulledAt ? (
        <>
          {t("lastSuccess")} <RelativeTime at={lastPulledAt} />.
        </>
      ) : (
        t("noSuccess")
      )}{" "}
      {nextPullAt ? (
        <>
          {t("nextTry")} <RelativeTime at={nextPullAt} />.
        </>
      ) : null}
    </span>
  );
}

function Flow({ title, flow, children }: { title: string; flow: FlowState; children: ReactNode }) {
  const t = useTranslations("stores.flows.state");
  return (
    <li className="grid gap-0.5 border-b px-3 py-2.5 last:border-b-0">
      <p className="flex justify-between gap-3">
        <span className="font-medium">{title}</span>
        <Status tone={tones[flow.state]}>{t(flow.state)}</Status>
      </p>
      <p className="text-muted-foreground">{children}</p>
    </li>
  );
}
