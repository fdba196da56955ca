"use client";

import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import type { Guide } from "./guides";
import { RulesLinks } from "./rules-links";
import { SupportLine } from "./support-line";
import { useGuideSections } from "./use-guide-sections";

/** A tutorial: what to press, in which order, and what comes of it. */
export function GuidePage({ guide }: { guide: Guide }) {
  const t = useTranslations("help");
  const sections = useGuideSections(guide);
  const title = t(`guides.${guide}.title`);
  return (
    <Page width="reading">
      <PageHeader breadcrumb={<Breadcrumb items={[{ label: t("title"), href: "/help" }]} />} title={title} />
      <div className="grid max-w-prose gap-6 text-base">
        <p className="text-muted-foreground">{t(`guides.${guide}.lead`)}</p>
        {sections.map((section) => (
          <section key={section.title} className="grid gap-2">
            <h2 className="font-medium">{section.title}</h2>
            <ol className="grid list-decimal gap-1.5 pl-5 marker:text-muted-foreground marker:tabular-nums">
              {section.steps.map((step) => (
                <li key={step} className="pl-1">
                  {step}
                </li>
              ))}
            </ol>
          </section>
        ))}
        <RulesLinks />
        <SupportLine title={title} details={{ page: guide }} />
      </div>
    </Page>
  );
}
