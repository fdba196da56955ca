"use client";

import { useMutation } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { LinkButton } from "@/components/stores/connect/link-button";
import { useAfterFix } from "../use-after-fix";
import { FixButton } from "./fix-button";

/** The marketplace decides; asking it again shows whether it has. */
export function RefreshFix({ orderId }: { orderId: string }) {
  const t = useTranslations("problems.fix");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const refresh = useMutation(trpc.orders.refresh.mutationOptions({ onSuccess: afterFix }));
  return (
    <FixButton
      explanation={t("refreshHelp")}
      label={t("refresh")}
      act={refresh}
      onPress={() => refresh.mutate({ id: orderId })}
      result={refresh.data ? (refresh.data.changed > 0 ? t("orderChanged") : t("orderSame")) : null}
    >
      <LinkButton href={`/orders/${orderId}` as Route}>{t("openOrder")}</LinkButton>
    </FixButton>
  );
}
