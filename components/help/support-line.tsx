"use client";

import { useTranslations } from "next-intl";
import { detailsText } from "@/components/shell/support-href";
import { SupportLink } from "@/components/shell/support-link";
import { useSupportUrl } from "@/components/shell/support-provider";
import { CopyButton } from "@/components/ui/copy-button";

type SupportLineProps = { title: string; details: Record<string, string | undefined> };

/** For when a sentence does not help: where to ask, with what happened. Details never hold tokens or buyer data. */
export function SupportLine({ title, details }: SupportLineProps) {
  const t = useTranslations("stores.help");
  const url = useSupportUrl();
  return (
    <p className={url ? "text-muted-foreground" : "flex items-center gap-1 text-muted-foreground"}>
      {url ? t("askWhat") : t("copyLead")}{" "}
      {url ? (
        <SupportLink title={title} details={details} />
      ) : (
        <CopyButton value={`${title}\n${detailsText(details)}`} subject={t("copyWhat")} />
      )}
    </p>
  );
}
