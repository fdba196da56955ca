"use client";

import { useTranslations } from "next-intl";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { GuideLink } from "./guide-link";
import { guides } from "./guides";
import { RulesLinks } from "./rules-links";
import { SupportLine } from "./support-line";

/** Everything that can be read, and where to ask. */
export function HelpPage() {
  const t = useTranslations("help");
  return (
    <Page width="reading">
      <PageHeader title={t("title")} />
      <div className="grid max-w-prose gap-6 text-base">
        <p className="text-muted-foreground">{t("lead")}</p>
        <section className="grid gap-2">
          <h2 className="font-medium">{t("guidesTitle")}</h2>
          <ul className="grid gap-1">
            {guides.map((guide) => (
              <li key={guide}>
                <GuideLink guide={guide} />
              </li>
            ))}
          </ul>
        </section>
        <RulesLinks />
        <SupportLine title={t("title")} details={{ page: "help" }} />
      </div>
    </Page>
  );
}
