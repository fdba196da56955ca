"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { useFailureText } from "@/components/forms/use-failure-text";
import { useAfterFix } from "@/components/problems/use-after-fix";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";

export function RemoveMapping({ variantId, onDone }: { variantId: string; onDone?: () => void }) {
  const t = useTranslations("catalogue.map");
  const failureText = useFailureText();
  const trpc = useTRPC();
  const afterFix = useAfterFix();
  const { mutateAsync } = useMutation(trpc.catalogue.saveMapping.mutationOptions());

  const remove = async () => {
    try {
      await mutateAsync({ variantId, components: [] });
    } catch (error) {
      toast.error(failureText(readFailure(error)));
      return;
    }
    toast.success(t("removed"));
    onDone?.();
    await afterFix();
  };
  return (
    <ConfirmDialog
      trigger={<Button variant="ghost">{t("remove")}</Button>}
      title={t("removeTitle")}
      description={t("removeHelp")}
      confirmLabel={t("remove")}
      isDestructive
      onConfirm={remove}
    />
  );
}
