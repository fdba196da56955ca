"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { toast } from "@/components/ui/toast";
import { useFailureToast } from "../use-failure-toast";

/** What a person can do with a label of the marketplace. */
export function useLabelActs() {
  const t = useTranslations("orders.labels");
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const onError = useFailureToast();
  const assign = useMutation(trpc.labels.assignChannel.mutationOptions({ onSuccess: afterFix, onError }));
  const look = useMutation(
    trpc.labels.look.mutationOptions({
      onSuccess: async ({ state }) => {
        await afterFix();
        if (state === "ready") toast.success(t("lookResult.ready"));
        else toast.info(t(`lookResult.${state}`));
      },
      onError,
    }),
  );
  const ship = useMutation(
    trpc.labels.ship.mutationOptions({
      onSuccess: async () => {
        toast.success(t("markedLeft"));
        await afterFix();
      },
      onError,
    }),
  );
  const drop = useMutation(
    trpc.labels.drop.mutationOptions({
      onSuccess: async () => {
        toast.success(t("dropped"));
        await afterFix();
      },
      onError,
    }),
  );
  return { assign, look, ship, drop };
}
