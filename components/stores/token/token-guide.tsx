"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { CopyButton } from "@/components/ui/copy-button";
import type { TokenSource } from "./token-source";
import { useTokenGuide } from "./use-token-guide";

type TokenGuideProps = { marketplace: string; source: TokenSource; siteName: string };

/** The way to the token: straight to the right page, the app's name to look for, and what to press there. */
export function TokenGuide({ marketplace, source, siteName }: TokenGuideProps) {
  const t = useTranslations("stores.token");
  const { portal, steps } = useTokenGuide(marketplace, source, siteName);
  return (
    <section aria-label={t("guide")} className="grid gap-3 rounded-md border p-4">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <a
          href={source.url}
          target="_blank"
          rel="noreferrer"
          className="inline-flex items-center gap-1.5 rounded-sm font-medium text-link hover:underline"
        >
          {portal}
          <ExternalLink aria-hidden className="size-3.5" />
        </a>
        <span className="inline-flex items-center gap-1">
          <span className="text-muted-foreground">{t("app")}</span>
          <span className="font-medium">{source.appName}</span>
          <CopyButton value={source.appName} subject={t("app")} />
        </span>
      </div>
      <ol className="grid list-decimal gap-1.5 pl-5 marker:text-muted-foreground marker:tabular-nums">
        {steps.map((step) => (
          <li key={step} className="pl-1">
            {step}
          </li>
        ))}
      </ol>
    </section>
  );
}
