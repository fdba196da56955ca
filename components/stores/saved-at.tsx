"use client";

import { useTranslations } from "next-intl";
import { DateTime } from "@/components/ui/date-time";

/** That a setting took effect, and when: a page that looks the same as before says nothing of it. */
export function SavedAt({ at }: { at: Date | undefined }) {
  const t = useTranslations("stores.flows");
  if (!at) return null;
  return (
    <p role="status" className="text-muted-foreground">
      {t("saved")} <DateTime at={at} format="exact" />
    </p>
  );
}
