"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/components/api/client";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailed } from "../load-failed";
import { NoProviders } from "../no-providers";
import { useRefreshProviders } from "../use-refresh-providers";
import { useSavePairings } from "../use-save-pairings";
import { changedPairs, pairingScopes, type TouchedPairs } from "./pairing-draft";
import { PairingTable } from "./pairing-table";

type PairingEditorProps = { storeId: string; onSaved?: () => void };

/** The marketplace's lists of carriers against ours; the usual pairs stand there to be confirmed in one press. */
export function PairingEditor({ storeId, onSaved }: PairingEditorProps) {
  const t = useTranslations("stores.pairing");
  const failureText = useFailureText();
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.pairings.queryOptions({ id: storeId }));
  const refresh = useRefreshProviders(storeId);
  const [touched, setTouched] = useState<TouchedPairs>({});
  const { save, isPending, failure } = useSavePairings({
    onSaved: () => {
      setTouched({});
      onSaved?.();
    },
  });

  if (query.isLoadingError) return <LoadFailed query={query} />;
  if (query.isPending) return <Skeleton className="h-64" />;
  const scopes = pairingScopes(query.data).filter(
    ({ providers, rows }) => providers.length > 0 || rows.some(({ paired }) => paired !== null),
  );
  if (scopes.length === 0) return <NoProviders storeId={storeId} />;
  const pairs = changedPairs(scopes, touched);

  return (
    <form
      className="grid gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        save({ storeId, pairs });
      }}
    >
      {query.data.waiting > 0 ? (
        <Alert tone="warning" title={t("waiting", { count: query.data.waiting })} />
      ) : null}
      {scopes.map((scope) => (
        <PairingTable
          key={scope.scope}
          scope={scope}
          touched={touched}
          onTouch={(key, providerId) => setTouched({ ...touched, [key]: providerId })}
        />
      ))}
      {failure ? <Alert tone="danger" isLive title={failureText(failure)} /> : null}
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" variant="primary" isPending={isPending} disabled={pairs.length === 0}>
          {t("saveCount", { count: pairs.length })}
        </Button>
        <Button variant="ghost" isPending={refresh.isPending} onClick={refresh.refresh}>
          {t("refresh")}
        </Button>
      </div>
    </form>
  );
}
