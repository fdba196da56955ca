"use client";

import { useTranslations } from "next-intl";
import { Link } from "@/components/ui/link";
import type { OfferedMarketplace, Site } from "../offered-marketplace";
import { type ConnectStep, type ConnectWish, connectHref } from "./connect-wish";
import { useSiteName } from "./use-site-name";

type WishSummaryProps = { wish: ConnectWish; marketplace: OfferedMarketplace; site: Site };

/** What is about to be authorized; each answer can still be changed. */
export function WishSummary({ wish, marketplace, site }: WishSummaryProps) {
  const t = useTranslations("stores");
  const siteName = useSiteName();
  const rows: { step: ConnectStep; answer: string }[] = [
    { step: "marketplace", answer: marketplace.label },
    {
      step: "seller",
      answer: `${siteName(site)}, ${wish.sellerType ? t(`sellerType.${wish.sellerType}`) : ""}`,
    },
    {
      step: "name",
      answer: `${wish.name ?? ""}, ${t("connecting.leave.history", { count: wish.days ?? 0 })}`,
    },
  ];
  return (
    <dl className="grid rounded-md border">
      {rows.map(({ step, answer }) => (
        <div key={step} className="flex items-baseline gap-3 border-b px-3 py-2 last:border-b-0">
          <dt className="w-32 shrink-0 text-muted-foreground max-sm:w-24">{t(`wizard.steps.${step}`)}</dt>
          <dd className="flex min-w-0 flex-1 justify-between gap-3">
            <span className="min-w-0 break-words">{answer}</span>
            <Link
              href={connectHref({ ...wish, step })}
              aria-label={t("connecting.leave.change", { step: t(`wizard.steps.${step}`) })}
              className="shrink-0 rounded-sm text-link hover:underline"
            >
              {t("connecting.leave.changeWord")}
            </Link>
          </dd>
        </div>
      ))}
    </dl>
  );
}
