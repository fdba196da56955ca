"use client";

import { skipToken, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { HelpLine } from "@/components/help/help-line";
import { Page } from "@/components/shell/page";
import { PageHeader } from "@/components/shell/page-header";
import { Breadcrumb } from "@/components/ui/breadcrumb";
import { Skeleton } from "@/components/ui/skeleton";
import { QueryFailure } from "../query-failure";
import { SeenOrder } from "./seen-order";
import { UnseenOrder } from "./unseen-order";
import { WhereForm } from "./where-form";

/** An answer for any number: what became of it, or the first thing that could explain its absence. */
export function WhereIsMyOrder({ number }: { number: string | undefined }) {
  const t = useTranslations();
  const trpc = useTRPC();
  const query = useQuery(trpc.orders.find.queryOptions(number ? { number } : skipToken));
  const seen = query.data?.seen[0];
  return (
    <Page width="form">
      <PageHeader
        breadcrumb={<Breadcrumb items={[{ label: t("navigation.orders"), href: "/orders" }]} />}
        title={t("orders.where.title")}
      />
      <div className="grid gap-6">
        <p className="text-base text-muted-foreground">{t("orders.where.lead")}</p>
        <WhereForm number={number} />
        {query.isLoading ? <Skeleton className="h-24" /> : null}
        <QueryFailure query={query} />
        <div aria-live="polite" className="grid gap-3">
          {query.data?.seen.map((sighting) => (
            <SeenOrder key={sighting.storeId} sighting={sighting} />
          ))}
          {query.data?.unseen ? <UnseenOrder unseen={query.data.unseen} /> : null}
        </div>
        <HelpLine
          title={t("orders.where.title")}
          guide="orders"
          details={{
            order: number,
            store: seen?.storeName ?? query.data?.unseen?.storeName ?? undefined,
            verdict: seen?.verdict ?? query.data?.unseen?.why,
            reason: seen?.reason ?? seen?.failure ?? undefined,
            status: seen?.platformStatus,
          }}
        />
      </div>
    </Page>
  );
}
