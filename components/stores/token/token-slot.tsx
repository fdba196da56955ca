"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { RenewButton } from "@/components/stores/connect/renew-button";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { useNow } from "@/components/ui/use-now";
import { useRegionName } from "../connect/use-region-name";
import { grantState } from "../grant-state";
import type { OfferedMarketplace } from "../offered-marketplace";
import type { Store } from "../store-types";
import { MissingAlert } from "./missing-alert";
import { ReplaceTokenForm } from "./replace-token-form";
import { TokenFacts } from "./token-facts";
import { TokenGuide } from "./token-guide";
import type { KeptToken } from "./token-refusal";
import { sourcesAt } from "./token-source";
import { TokenState } from "./token-state";

type TokenSlotProps = {
  store: Store;
  token: Store["tokens"][number];
  marketplace: OfferedMarketplace;
};

/** One token of a store: what is known of it, and the way to a newer one. */
export function TokenSlot({ store, token, marketplace }: TokenSlotProps) {
  const t = useTranslations("stores.token");
  const regionName = useRegionName();
  const state = grantState(token.grant, useNow());
  const isOver = state === "ended" || state === "lost" || state === "replaced";
  const [isOpen, setIsOpen] = useState(isOver);
  const [kept, setKept] = useState<KeptToken | null>(null);
  const source = sourcesAt(marketplace, store).find(({ purpose }) => purpose === token.purpose);
  const title = source ? t(`purpose.${token.purpose}`) : marketplace.label;
  return (
    <li
      data-purpose={token.purpose}
      className="grid grid-cols-[minmax(0,1fr)] gap-3 border-b px-4 py-3.5 last:border-b-0"
    >
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <div className="min-w-0">
          <h3 className="font-medium">
            {title}
            {token.grant?.lastFour ? (
              <span className="font-normal text-muted-foreground">
                {" "}
                {t("ending", { lastFour: token.grant.lastFour })}
              </span>
            ) : null}
          </h3>
          {token.isShared ? <p className="text-muted-foreground">{t("shared")}</p> : null}
        </div>
        <TokenState state={state} expiresAt={token.grant?.expiresAt ?? null} />
      </div>
      {token.grant ? <TokenFacts grant={token.grant} /> : null}
      <SlotAdvice state={state} purpose={token.purpose} />
      {kept ? <MissingAlert missing={kept.missing} /> : null}
      {source && isOpen ? (
        <>
          <TokenGuide marketplace={marketplace.id} source={source} siteName={regionName(store.region)} />
          <ReplaceTokenForm
            store={store}
            marketplace={marketplace}
            source={source}
            submitLabel={token.grant ? t("update") : t("add")}
            onKept={(outcome) => {
              setKept(outcome);
              setIsOpen(false);
              const purpose = t(`purpose.${token.purpose}`);
              const { lastFour } = outcome;
              toast.success(lastFour ? t("kept", { purpose, lastFour }) : t("keptPlain", { purpose }));
            }}
          >
            <Button variant="ghost" onClick={() => setIsOpen(false)}>
              {t("cancel")}
            </Button>
          </ReplaceTokenForm>
          <p className="text-muted-foreground">{t("updateHelp")}</p>
        </>
      ) : (
        <Actions>
          {source ? (
            <Button variant={isOver ? "primary" : "secondary"} size="sm" onClick={() => setIsOpen(true)}>
              {token.grant ? t("update") : t("add")}
            </Button>
          ) : (
            <RenewButton storeId={store.id} size="sm" variant={isOver ? "primary" : "secondary"} />
          )}
        </Actions>
      )}
    </li>
  );
}

const Actions = ({ children }: { children: ReactNode }) => <div className="flex gap-2">{children}</div>;

function SlotAdvice({
  state,
  purpose,
}: {
  state: ReturnType<typeof grantState>;
  purpose: Store["tokens"][number]["purpose"];
}) {
  const t = useTranslations("stores.token");
  if (state === "good" || state === "ending") return null;
  return (
    <p className="text-muted-foreground">{state === "none" ? t(`noneHelp.${purpose}`) : t(`${state}Help`)}</p>
  );
}
