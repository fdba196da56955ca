"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { useFailureText } from "@/components/forms/use-failure-text";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Field, FieldControl } from "@/components/ui/field";
import type { Carrier } from "@/domain/carriers";
import { ProviderPicker } from "./provider-picker";
import { useRefreshProviders } from "./use-refresh-providers";
import { useSavePairings } from "./use-save-pairings";

type PairCarrierFormProps = {
  storeId: string;
  scope: string;
  carrier: Carrier;
  providers: { id: string; name: string; scopeName: string }[];
  paired: string | null;
  suggested: string | null;
  /** What the carrier was paired with, when the marketplace no longer lists it. */
  vanished: string | null;
  onDone?: () => void;
};

export function PairCarrierForm({ storeId, scope, carrier, providers, ...pair }: PairCarrierFormProps) {
  const t = useTranslations("stores.pairing");
  const failureText = useFailureText();
  const [providerId, setProviderId] = useState(pair.paired ?? pair.suggested);
  const { save, isPending, failure } = useSavePairings({ onSaved: pair.onDone });
  const refresh = useRefreshProviders(storeId);
  const isSuggestion = pair.paired === null && providerId !== null && providerId === pair.suggested;
  return (
    <form
      className="grid gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        save({ storeId, pairs: [{ scope, carrier, providerId }] });
      }}
    >
      {pair.vanished ? <Alert tone="warning" title={t("vanished", { provider: pair.vanished })} /> : null}
      <Field
        label={t("provider")}
        help={isSuggestion ? t("suggested") : `${t("scope")}: ${providers[0]?.scopeName ?? ""}`}
        error={failure ? failureText(failure) : undefined}
      >
        <FieldControl>
          <ProviderPicker providers={providers} value={providerId} onChange={setProviderId} />
        </FieldControl>
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" isPending={isPending} disabled={providerId === pair.paired}>
          {t("save")}
        </Button>
        <Button variant="ghost" isPending={refresh.isPending} onClick={refresh.refresh}>
          {t("refresh")}
        </Button>
      </div>
    </form>
  );
}
