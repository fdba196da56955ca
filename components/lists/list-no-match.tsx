"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { useAddress } from "./address-provider";

/** The filters leave nothing over. For a list that has nothing at all, use EmptyState with the next step. */
export function ListNoMatch({ params }: { params: readonly string[] }) {
  const t = useTranslations("lists");
  const { go } = useAddress();
  const cleared = Object.fromEntries(params.map((param) => [param, null]));
  return (
    <EmptyState
      title={t("noMatch")}
      action={<Button onClick={() => go(cleared)}>{t("clearFilters")}</Button>}
    >
      {t("noMatchHelp")}
    </EmptyState>
  );
}
