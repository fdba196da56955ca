"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";

type UnusualFactorProps = { factor: number; isPending: boolean; onConfirm: () => void };

/** Asked before a factor above 100 is kept: most of those are stock figures in the wrong field. */
export function UnusualFactor({ factor, isPending, onConfirm }: UnusualFactorProps) {
  const t = useTranslations("catalogue.map");
  const count = useFormatter().number(factor, "count");
  return (
    <Alert
      tone="warning"
      isLive
      title={t("unusualTitle", { count })}
      action={
        <Button size="sm" isPending={isPending} onClick={onConfirm}>
          {t("confirmUnusual", { count })}
        </Button>
      }
    >
      {t("unusual", { count })}
    </Alert>
  );
}
