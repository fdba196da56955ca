"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";

type RevokeOthersProps = { count: number; revokeOthers: () => Promise<number> };

export function RevokeOthers({ count, revokeOthers }: RevokeOthersProps) {
  const t = useTranslations("settings.sessions");
  const router = useRouter();
  return (
    <ConfirmDialog
      trigger={<Button>{t("revokeOthers")}</Button>}
      title={t("revokeOthersTitle")}
      description={t("revokeOthersHelp", { count })}
      confirmLabel={t("revokeOthers")}
      isDestructive
      onConfirm={async () => {
        const revoked = await revokeOthers();
        toast.success(t("othersRevoked", { count: revoked }));
        router.refresh();
      }}
    />
  );
}
