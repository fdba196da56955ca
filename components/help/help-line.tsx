"use client";

import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";
import { cn } from "@/components/ui/cn";
import { GuideLink } from "./guide-link";
import type { Guide } from "./guides";
import { HelpLink } from "./help-link";
import { SupportLine } from "./support-line";

type HelpLineProps = {
  /** What the reader was doing, as headline of a question about it. */
  title: string;
  /** What is known of it; never tokens or buyer data. */
  details: Record<string, string | undefined>;
  guide?: Guide;
  /** Whose order rules bear on it. */
  marketplace?: string | undefined;
  className?: string;
};

/** At the foot of a place of work: what can be read about it, and where to ask. */
export function HelpLine({ title, details, guide, marketplace, className }: HelpLineProps) {
  const t = useTranslations("stores.help");
  const labelOf = useMarketplaceLabel();
  return (
    <div data-slot="help-line" className={cn("grid gap-1 border-t pt-4", className)}>
      <p className="flex flex-wrap gap-x-4 gap-y-1 empty:hidden">
        {guide ? <GuideLink guide={guide} /> : null}
        {marketplace ? (
          <HelpLink href={`/help/${marketplace}` as Route}>
            {t("rules", { marketplace: labelOf(marketplace) })}
          </HelpLink>
        ) : null}
      </p>
      <SupportLine title={title} details={marketplace ? { marketplace, ...details } : details} />
    </div>
  );
}
