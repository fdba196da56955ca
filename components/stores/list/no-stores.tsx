"use client";

import { Store } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";

export function NoStores() {
  const t = useTranslations("stores");
  return (
    <EmptyState
      icon={Store}
      title={t("list.emptyTitle")}
      action={
        <Button asChild variant="primary">
          <Link href="/stores/connect">{t("connect")}</Link>
        </Button>
      }
    >
      {t("list.empty")}
    </EmptyState>
  );
}
