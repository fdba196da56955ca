"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { MessagePage } from "@/components/shell/message-page";
import { QueryPage } from "../query-page";
import { storeHref } from "../store-href";
import { AlreadyConnectedPage } from "./already-connected-page";
import { type ConnectWish, connectHref } from "./connect-wish";
import { LinkButton } from "./link-button";
import { MismatchPage } from "./mismatch-page";
import type { ConnectOutcome } from "./outcome";
import { OutcomeFacts } from "./outcome-facts";
import { RenewButton } from "./renew-button";
import { TokenRefusedPage } from "./token-refused-page";

type OutcomePageProps = { outcome: ConnectOutcome; wish: ConnectWish };

/** What became of a visit to the marketplace, and the next step from there. */
export function OutcomePage({ outcome, wish }: OutcomePageProps) {
  const t = useTranslations("stores.outcome");
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.marketplaces.queryOptions());
  if (outcome.outcome === "already_connected") return <AlreadyConnectedPage outcome={outcome} />;
  const { refusal } = outcome;
  if (outcome.outcome === "site_mismatch" || refusal) {
    return (
      <QueryPage query={query}>
        {(marketplaces) => {
          const marketplace = marketplaces.find(({ id }) => id === wish.marketplace);
          return refusal ? (
            <TokenRefusedPage refusal={refusal} wish={wish} marketplace={marketplace} />
          ) : (
            <MismatchPage outcome={outcome} wish={wish} marketplace={marketplace} />
          );
        }}
      </QueryPage>
    );
  }
  return (
    <MessagePage
      title={t(`${outcome.outcome}.title`)}
      actions={
        outcome.storeId ? (
          <>
            <RenewButton storeId={outcome.storeId} />
            <LinkButton href={storeHref(outcome.storeId)}>{t("wrong_shop.open")}</LinkButton>
          </>
        ) : (
          <>
            <LinkButton href={connectHref({ ...wish, step: "leave" })} variant="primary">
              {wish.name ? t("again") : t("begin")}
            </LinkButton>
            <LinkButton href="/stores">{t("toStores")}</LinkButton>
          </>
        )
      }
    >
      <OutcomeFacts outcome={outcome} />
    </MessagePage>
  );
}
