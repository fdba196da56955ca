"use client";

import { useTranslations } from "next-intl";
import { useAddressPanel } from "@/components/shell/use-address-panel";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useRetryLabels } from "./labels/use-retry-labels";
import type { OrderAction } from "./order-action";
import { panelText } from "./panel";
import { useRefreshOrder } from "./use-refresh-order";
import { useRenewStore } from "./use-renew-store";
import { useRetryConfirmation } from "./use-retry-confirmation";

type OrderActionButtonProps = {
  order: { id: string; number: number };
  action: OrderAction;
} & Pick<ButtonProps, "size" | "variant">;

/** Opens the panel that mends it, or does at once what needs no further word. */
export function OrderActionButton({ order, action, ...appearance }: OrderActionButtonProps) {
  const t = useTranslations("orders.actions");
  const panel = useAddressPanel();
  const renew = useRenewStore();
  const retry = useRetryConfirmation();
  const refresh = useRefreshOrder();
  const look = useRetryLabels();
  const act = () => {
    if (action.kind === "renew") renew.mutate({ id: action.storeId });
    else if (action.kind === "retry") retry.mutate({ id: order.id });
    else if (action.kind === "refuse") retry.mutate({ id: order.id, refuse: action.requests });
    else if (action.kind === "refresh") refresh.mutate({ id: order.id });
    else if (action.kind === "look") look.mutate({ id: action.storeId });
    else panel.open(panelText(action.panel));
  };
  return (
    <Button
      {...appearance}
      isPending={renew.isPending || retry.isPending || refresh.isPending || look.isPending}
      aria-label={t(`${action.kind}Named`, { number: order.number })}
      onClick={act}
    >
      {t(action.kind)}
    </Button>
  );
}
