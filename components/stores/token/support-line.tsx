"use client";

import { useTranslations } from "next-intl";
import { detailsText, supportHref } from "@/components/shell/support-href";
import { useSupportUrl } from "@/components/shell/support-provider";
import { CopyButton } from "@/components/ui/copy-button";

type SupportLineProps = { title: string; details: Record<string, string | undefined> };

/** For when a sentence does not help: where to ask, with what happened. Details never hold tokens or buyer data. */
export function SupportLine({ title, details }: SupportLineProps) {
  const t = useTranslations("stores.help");
  const url = useSupportUrl();
  if (!url) {
    return (
      <p className="flex items-center gap-1 text-muted-foreground">
        {t("copyLead")} <CopyButton value={`${title}\n${detailsText(details)}`} subject={t("copyWhat")} />
      </p>
    );
  }
  return (
    <p className="text-muted-foreground">
      {t("askWhat")}{" "}
      <a
        href={supportHref(url, title, details)}
        target="_blank"
        rel="noreferrer"
        className="rounded-sm text-link underline underline-offset-2"
      >
        {t("ask")}
      </a>
    </p>
  );
}
