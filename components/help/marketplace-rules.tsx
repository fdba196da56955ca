"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { NotFoundMessage } from "@/components/shell/not-found-message";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { QueryPage } from "@/components/stores/query-page";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { GuideLink } from "./guide-link";
import { SupportLine } from "./support-line";
import { useMarketplaceRules } from "./use-marketplace-rules";

/** What is special about a marketplace's orders, for those who work on them. */
export function MarketplaceRules({ marketplaceId }: { marketplaceId: string }) {
  const t = useTranslations("stores");
  const help = useTranslations("help")("title");
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.marketplaces.queryOptions());
  const rules = useMarketplaceRules(marketplaceId);
  return (
    <QueryPage query={query}>
      {(marketplaces) => {
        const label = marketplaces.find(({ id }) => id === marketplaceId)?.label;
        if (!label) return <NotFoundMessage />;
        const title = t("help.rules", { marketplace: label });
        return (
          <Page width="reading">
            <PageHeader breadcrumb={<Breadcrumb items={[{ label: help, href: "/help" }]} />} title={title} />
            <div className="grid max-w-prose gap-4 text-base">
              <p className="text-muted-foreground">{t("help.rulesLead", { marketplace: label })}</p>
              <ul className="grid list-disc gap-2 pl-5 marker:text-muted-foreground">
                {rules.map((rule) => (
                  <li key={rule}>{rule}</li>
                ))}
              </ul>
              <GuideLink guide="orders" />
              <SupportLine title={title} details={{ marketplace: marketplaceId }} />
            </div>
          </Page>
        );
      }}
    </QueryPage>
  );
}
