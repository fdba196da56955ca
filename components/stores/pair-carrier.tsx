"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Skeleton } from "@/components/ui/skeleton";
import { carriers, isCarrier, suggestProvider } from "@/domain/carriers";
import { LoadFailed } from "./load-failed";
import { NoProviders } from "./no-providers";
import { PairCarrierForm } from "./pair-carrier-form";

type PairCarrierProps = {
  storeId: string;
  /** The list of the marketplace that the order's parcels must use; see the problem's facts. */
  scope: string;
  /** Our carrier, by code. */
  carrier: string;
  onDone?: () => void;
};

/** Pairs one carrier of one store in place: in the side panel of a problem or an order. */
export function PairCarrier({ storeId, scope, carrier, onDone }: PairCarrierProps) {
  const t = useTranslations("stores.pairing");
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.pairings.queryOptions({ id: storeId }));
  if (query.isLoadingError) return <LoadFailed query={query} />;
  if (query.isPending || !isCarrier(carrier)) return <Skeleton className="h-24" />;

  const listed = query.data.providers.filter((provider) => provider.scope === scope);
  const usable = listed.filter(({ vanishedAt }) => vanishedAt === null);
  if (usable.length === 0) return <NoProviders storeId={storeId} />;

  const paired = query.data.pairs.find((pair) => pair.scope === scope && pair.carrier === carrier);
  const vanished = listed.find(({ id, vanishedAt }) => id === paired?.providerId && vanishedAt !== null);
  return (
    <div data-slot="pair-carrier" className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="font-medium text-base">{t("question", { carrier: carriers[carrier] })}</h2>
        <p className="text-muted-foreground">{t("why")}</p>
      </div>
      <PairCarrierForm
        storeId={storeId}
        scope={scope}
        carrier={carrier}
        providers={usable}
        paired={vanished ? null : (paired?.providerId ?? null)}
        suggested={suggestProvider(carrier, usable)?.id ?? null}
        vanished={vanished?.name ?? null}
        onDone={onDone}
      />
    </div>
  );
}
