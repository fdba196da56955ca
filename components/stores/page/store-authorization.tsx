"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useTRPC } from "@/components/api/client";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailed } from "../load-failed";
import type { Store } from "../store-types";
import { TokenSlot } from "../token/token-slot";
import { ConnectionTest } from "./connection-test";
import { FeatureList } from "./feature-list";

/** What the store is authorized by and for, and whether the marketplace still says so. */
export function StoreAuthorization({ store }: { store: Store }) {
  const t = useTranslations("stores");
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.marketplaces.queryOptions());
  const marketplace = query.data?.find(({ id }) => id === store.marketplace);
  return (
    <div className="grid max-w-3xl grid-cols-[minmax(0,1fr)] gap-8 pt-5">
      <Section title={t("page.tokens")}>
        {query.isError ? <LoadFailed query={query} /> : null}
        {marketplace ? (
          <ul className="grid rounded-md border">
            {store.tokens.map((token) => (
              <TokenSlot key={token.purpose} store={store} token={token} marketplace={marketplace} />
            ))}
          </ul>
        ) : query.isPending ? (
          <Skeleton className="h-32" />
        ) : null}
      </Section>
      <Section title={t("feature.title")}>
        <FeatureList features={store.features} />
      </Section>
      <Section title={t("test.title")}>
        <ConnectionTest store={store} />
      </Section>
    </div>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <h2 id={id} className="font-medium text-base">
        {title}
      </h2>
      {children}
    </section>
  );
}
