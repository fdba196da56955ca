"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { FormSection } from "@/components/forms/form-section";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailed } from "../load-failed";
import { MarkingSwitches } from "./marking-switches";
import { OriginBindings } from "./origin-bindings";
import { OriginList } from "./origin-list";

/** How the marketplace hears of the store's parcels: when, in how many calls, and from where they leave. */
export function StoreLogistics({ storeId }: { storeId: string }) {
  const t = useTranslations("stores.logistics");
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.logistics.queryOptions({ id: storeId }));
  if (query.isLoadingError) return <LoadFailed query={query} />;
  if (query.isPending) return <Skeleton className="mt-6 h-64" />;
  const logistics = query.data;
  const { departures } = logistics;
  return (
    <div data-slot="store-logistics" className="max-w-3xl">
      <FormSection title={t("marking")} description={t("markingHelp")}>
        <MarkingSwitches storeId={storeId} logistics={logistics} />
      </FormSection>
      <FormSection
        title={t("departures")}
        description={
          departures ? t(departures.isRequired ? "departuresRequired" : "departuresOptional") : undefined
        }
      >
        {departures ? (
          <OriginBindings storeId={storeId} departures={departures} waiting={logistics.waiting.origin} />
        ) : (
          <p className="text-muted-foreground">{t("noDepartures")}</p>
        )}
      </FormSection>
      {departures ? (
        <FormSection title={t("listed")} description={t("listedHelp", { count: departures.origins.length })}>
          <OriginList
            storeId={storeId}
            origins={departures.origins}
            help={{ marketplace: logistics.marketplace, sellerPages: departures.sellerPages }}
          />
        </FormSection>
      ) : null}
    </div>
  );
}
