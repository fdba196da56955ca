"use client";

import { Circle, CircleSlash, type LucideIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { Status } from "@/components/ui/status";
import type { Tone } from "@/components/ui/tone";
import type { OrderState } from "@/domain/order-state";

const looks: Record<OrderState, { tone: Tone; icon?: LucideIcon }> = {
  on_hold: { tone: "info" },
  blocked: { tone: "danger" },
  ready: { tone: "neutral", icon: Circle },
  in_fulfilment: { tone: "info" },
  partly_shipped: { tone: "warning" },
  shipped: { tone: "success" },
  cancelled: { tone: "neutral", icon: CircleSlash },
  no_shipment_needed: { tone: "neutral" },
};

export function OrderStatus({ state, className }: { state: OrderState; className?: string }) {
  const t = useTranslations("orders.state");
  return (
    <Status {...looks[state]} {...(className ? { className } : {})}>
      {t(state)}
    </Status>
  );
}
