"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";

type CopyHintProps = {
  storeId: string;
  /** Where the preview opens in place; elsewhere the hint leads to it. */
  onOpen?: () => void;
  className?: string;
};

/** Said only where another store of the same marketplace has mappings for what is unmapped here. */
export function CopyHint({ storeId, onOpen, className }: CopyHintProps) {
  const t = useTranslations("catalogue.copy");
  const trpc = useTRPC();
  const { data } = useQuery(trpc.catalogue.mappingSources.queryOptions({ storeId }));
  const [best] = data?.sources ?? [];
  if (!best || best.copyable === 0) return null;
  return (
    <Alert
      tone="info"
      title={t("hintTitle", { count: best.copyable, store: best.name })}
      className={className}
      action={
        onOpen ? (
          <Button size="sm" onClick={onOpen}>
            {t("look")}
          </Button>
        ) : (
          <Button asChild size="sm">
            <Link href={`/catalogue?tab=unmapped&store=${storeId}&panel=copy`}>{t("look")}</Link>
          </Button>
        )
      }
    >
      {t("hint")}
    </Alert>
  );
}
