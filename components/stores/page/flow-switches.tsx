"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { SwitchField } from "@/components/forms/choice-field";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { toast } from "@/components/ui/toast";
import type { Store } from "../store-types";

/** Each flow on its own. What a switch holds back goes out when it is on again. */
export function FlowSwitches({ store }: { store: Store }) {
  const t = useTranslations("stores.flows");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const onError = useFailureToast();
  const set = useMutation(
    trpc.stores.setFlows.mutationOptions({
      onSuccess: async (_, { pullsOrders, pushesTracking }) => {
        const key = pullsOrders === store.pullsOrders ? "tracking" : "orders";
        const isOn = key === "tracking" ? pushesTracking : pullsOrders;
        toast.success(isOn ? t("switchedOn", { flow: t(key) }) : t("switchedOff", { flow: t(key) }));
        await queryClient.invalidateQueries(trpc.stores.pathFilter());
      },
      onError,
    }),
  );
  // Shown at once; a refusal lets the switch fall back.
  const { pullsOrders, pushesTracking } = set.isPending ? set.variables : store;
  const flows = { storeId: store.id, pullsOrders, pushesTracking };
  return (
    <div className="grid gap-4">
      <SwitchField
        name="pullsOrders"
        label={t("orders")}
        help={t("ordersHelp")}
        value={pullsOrders}
        onChange={(value) => set.mutate({ ...flows, pullsOrders: value })}
      />
      <SwitchField
        name="pushesTracking"
        label={t("tracking")}
        help={t("trackingHelp")}
        value={pushesTracking}
        onChange={(value) => set.mutate({ ...flows, pushesTracking: value })}
      />
    </div>
  );
}
