"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { LoadFailed } from "@/components/stores/load-failed";
import { EmptyState } from "@/components/ui/empty-state";
import { Skeleton } from "@/components/ui/skeleton";
import { MappingForm } from "./mapping-form";
import { VariantFacts } from "./variant-facts";

type MapVariantProps = { variantId: string; onDone?: () => void };

/** Says what leaves the warehouse for a variant, in place: in the side panel of a problem, an order or the list. */
export function MapVariant({ variantId, onDone }: MapVariantProps) {
  const t = useTranslations("catalogue.map");
  const trpc = useTRPC();
  const query = useQuery(trpc.catalogue.variant.queryOptions({ id: variantId }));
  if (query.isLoadingError) return <LoadFailed query={query} />;
  if (query.isPending) return <Skeleton className="h-48" />;
  if (!query.data) return <EmptyState title={t("gone")} />;
  return (
    <div data-slot="map-variant" className="grid gap-5">
      <VariantFacts variant={query.data} />
      {/* Another variant, or a mapping saved elsewhere, begins with a fresh form. */}
      <MappingForm
        key={`${variantId} ${query.data.components.length}`}
        variant={query.data}
        onDone={onDone}
      />
    </div>
  );
}
