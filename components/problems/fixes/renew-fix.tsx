"use client";

import { useTranslations } from "next-intl";
import { RenewButton } from "@/components/stores/connect/renew-button";

/** Leads to the marketplace's own page and back; the orders move on by themselves afterwards. */
export function RenewFix({ storeId }: { storeId: string }) {
  const t = useTranslations("problems.fix");
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-muted-foreground">{t("renewHelp")}</p>
      <RenewButton storeId={storeId} />
    </div>
  );
}
