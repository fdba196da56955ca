"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { ApiOutputs } from "@/server/api/root";

type Unseen = NonNullable<ApiOutputs["orders"]["find"]["unseen"]>;

/** A number nobody told us of: the first thing in our own set-up that would explain it. */
export function UnseenOrder({ unseen: { why, storeName } }: { unseen: Unseen }) {
  const t = useTranslations("orders.where");
  return (
    <Alert
      tone={why === "never_seen" ? "neutral" : "warning"}
      title={t(`unseen.${why}`, { store: storeName ?? "" })}
      action={
        <Button asChild size="sm">
          <Link href={why === "no_store" ? "/stores/connect" : "/stores"}>
            {why === "no_store" ? t("connect") : t("stores")}
          </Link>
        </Button>
      }
    >
      {t(`unseenHelp.${why}`)}
    </Alert>
  );
}
