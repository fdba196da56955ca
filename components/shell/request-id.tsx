"use client";

import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import { SupportLink } from "./support-link";

/** What support needs to find the entry in the log. */
export function RequestId({ id }: { id: string }) {
  const t = useTranslations("failures");
  return (
    <span data-slot="request-id" className="inline-flex items-center gap-1 text-muted-foreground text-xs">
      {t("requestId")} <code className="select-all font-mono">{id}</code>
      <CopyButton value={id} subject={t("requestId")} />
      <SupportLink title={`${t("requestId")} ${id}`} details={{ request: id }} />
    </span>
  );
}
