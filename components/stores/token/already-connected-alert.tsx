"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import { storeHref } from "../store-href";
import type { TokenOutcome } from "./token-refusal";
import type { Purpose } from "./token-source";

type AlreadyConnectedAlertProps = {
  store: { storeId: string; name: string };
  purpose: Purpose;
  /** Still in the form: what was meant is most likely an update of that store. */
  token: string;
  onRefused: (outcome: TokenOutcome) => void;
};

export function AlreadyConnectedAlert({ store, purpose, token, onRefused }: AlreadyConnectedAlertProps) {
  const t = useTranslations("stores.token.already");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const onError = useFailureToast();
  const { storeId, name } = store;
  const update = useMutation(
    trpc.stores.replaceToken.mutationOptions({
      onSuccess: async (outcome) => {
        if (outcome.outcome !== "kept") return onRefused(outcome);
        router.push(storeHref(storeId, "authorization"));
        await queryClient.invalidateQueries(trpc.stores.pathFilter());
      },
      onError,
    }),
  );
  return (
    <Alert
      tone="warning"
      isLive
      title={t("title", { name })}
      action={
        <>
          <Button
            size="sm"
            isPending={update.isPending || update.isSuccess}
            onClick={() => update.mutate({ storeId, purpose, token })}
          >
            {t("update", { name })}
          </Button>
          <Button asChild size="sm" variant="ghost">
            <Link href={storeHref(storeId)}>{t("open", { name })}</Link>
          </Button>
        </>
      }
    >
      {t("body")}
    </Alert>
  );
}
