"use client";

import { useMutation } from "@tanstack/react-query";
import { RefreshCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Button, type ButtonProps } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useFailureToast } from "./use-failure-toast";

type RefreshOrderProps = { orderId: string } & Pick<ButtonProps, "size" | "variant">;

/** Asks the marketplace about this one order while the person waits. */
export function RefreshOrder({ orderId, size = "sm", ...look }: RefreshOrderProps) {
  const t = useTranslations("orders.refresh");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  const refresh = useMutation(
    trpc.orders.refresh.mutationOptions({
      onSuccess: async ({ changed, unreadable }) => {
        await afterFix();
        if (unreadable > 0) toast.error(t("unreadable"));
        else if (changed > 0) toast.success(t("changed"));
        else toast.info(t("same"));
      },
      onError,
    }),
  );
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
