"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { useFailureToast } from "@/components/orders/use-failure-toast";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";

/** "This is not my shop": forgets what was authorized; nothing had been read from it. */
export function DiscardShops({ storeIds }: { storeIds: string[] }) {
  const t = useTranslations("stores.review");
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const tellFailure = useFailureToast();
  const { mutateAsync } = useMutation(trpc.stores.discard.mutationOptions());

  const discard = async () => {
    try {
      await mutateAsync({ ids: storeIds });
    } catch (error) {
      tellFailure(error);
      return;
    }
    toast.success(t("undone"));
    router.push("/stores/connect");
    await queryClient.invalidateQueries(trpc.stores.pathFilter());
  };
  return (
    <ConfirmDialog
      trigger={<Button variant="ghost">{t("no")}</Button>}
      title={t("undoTitle")}
      description={t("undo", { count: storeIds.length })}
      confirmLabel={t("undoLabel")}
      isDestructive
      onConfirm={discard}
    />
  );
}
