"use client";

import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button, type ButtonProps } from "@/components/ui/button";
import { useRefreshOrder } from "./use-refresh-order";

type RefreshOrderProps = { orderId: string } & Pick<ButtonProps, "size" | "variant">;

/** Asks the marketplace about this one order while the person waits. */
export function RefreshOrder({ orderId, size = "sm", ...look }: RefreshOrderProps) {
  const t = useTranslations("orders.refresh");
  const refresh = useRefreshOrder();
  return (
    <Button
      {...look}
      size={size}
      isPending={refresh.isPending}
      onClick={() => refresh.mutate({ id: orderId })}
    >
      <RefreshCw />
      {t("order")}
    </Button>
  );
}
