"use client";

import { CircleHelp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { ListedStore, StoreStatus as StatusWord } from "./store-types";

const tones: Record<StatusWord, Tone> = {
  unconnected: "warning",
  needs_authorization: "danger",
  failing: "danger",
  setting_up: "info",
  flowing: "success",
};

type StoreStatusProps = {
  store: Pick<ListedStore, "status" | "pullsOrders" | "pushesTracking" | "takesTokens">;
};

/** How a store is doing. One that is well with a flow switched off says so: it looks like a fault otherwise. */
export function StoreStatus({
  store: { status, pullsOrders, pushesTracking, takesTokens },
}: StoreStatusProps) {
  const t = useTranslations("stores.status");
  if (status === "flowing" && !(pullsOrders && pushesTracking)) {
    return <Status tone="warning">{pullsOrders ? t("trackingOff") : t("ordersOff")}</Status>;
  }
  return (
    <Status tone={tones[status]} icon={status === "unconnected" ? CircleHelp : undefined}>
      {status === "needs_authorization" && takesTokens ? t("needs_token") : t(status)}
    </Status>
  );
}
