"use client";

import { useQuery } from "@tanstack/react-query";
import type { Route } from "next";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { HelpLink } from "./help-link";

/** To the special order rules of every marketplace that is offered here. */
export function RulesLinks() {
  const t = useTranslations("stores.help");
  const trpc = useTRPC();
  const { data = [] } = useQuery(trpc.stores.marketplaces.queryOptions());
  if (data.length === 0) return null;
  return (
    <section className="grid gap-2">
      <h2 className="font-medium">{t("rulesTitle")}</h2>
      <ul className="grid gap-1">
        {data.map(({ id, label }) => (
          <li key={id}>
            <HelpLink href={`/help/${id}` as Route}>{t("rules", { marketplace: label })}</HelpLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
