"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Button } from "@/components/ui/button";
import { Status } from "@/components/ui/status";
import { toast } from "@/components/ui/toast";
import { openLabelStates } from "@/domain/platform-label";
import { packageSummary } from "../lines-summary";
import type { OrderDetail } from "../order-types";
import { panelText } from "../panel";
import { useFailureToast } from "../use-failure-toast";

/** A package that has not left: what is in it, from where, its number to come, or the way back. */
export function PlanItem({ plan, detail }: { plan: OrderDetail["plans"][number]; detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  const trpc = useTRPC();
  const panel = useAddressPanel();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  const { id, number, warehouse, lines } = plan;
  const { labels } = detail;
  const holds = labels?.find(({ shipmentId, state }) => shipmentId === id && openLabelStates.includes(state));
  const undo = useMutation(
    trpc.shipments.dropPlan.mutationOptions({
      onSuccess: () => {
        toast.success(t("planUndone", { number }));
        return afterFix();
      },
      onError,
    }),
  );
  return (
    <li className="grid gap-x-4 gap-y-2 py-2.5 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0">
        <p>
          <Status tone="neutral">{t("planned", { number })}</Status>
        </p>
        <p className="text-muted-foreground">
          {packageSummary(detail.lines, lines)}
          {warehouse ? ` · ${t("plannedFrom", { warehouse })}` : null}
        </p>
        {holds ? <p className="text-muted-foreground">{t("plannedLabel")}</p> : null}
      </div>
      <div className="flex items-center gap-2">
        <Button
          variant="ghost"
          size="sm"
          isPending={undo.isPending}
          aria-label={t("undoPlanNamed", { number })}
          onClick={() => undo.mutate({ id })}
        >
          {t("undoPlan")}
        </Button>
        {labels && !holds ? (
          <Button
            variant="ghost"
            size="sm"
            aria-label={t("buyLabelNamed", { number })}
            onClick={() => panel.open(panelText({ kind: "label", orderId: detail.order.id, shipmentId: id }))}
          >
            {t("buyLabel")}
          </Button>
        ) : null}
        <Button
          size="sm"
          aria-label={t("enterTrackingNamed", { number })}
          onClick={() => panel.open(panelText({ kind: "ship", orderId: detail.order.id, shipmentId: id }))}
        >
          {t("enterTracking")}
        </Button>
      </div>
    </li>
  );
}
