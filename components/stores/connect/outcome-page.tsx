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

type OutcomePageProps = { outcome: ConnectOutcome; wish: ConnectWish };

/** What became of a visit to the marketplace, and the next step from there. */
export function OutcomePage({ outcome, wish }: OutcomePageProps) {
  const t = useTranslations("stores.outcome");
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.marketplaces.queryOptions());
  if (outcome.outcome === "already_connected") return <AlreadyConnectedPage outcome={outcome} />;
  if (outcome.outcome === "site_mismatch") {
    return (
      <QueryPage query={query}>
        {(marketplaces) => (
          <MismatchPage
            outcome={outcome}
            wish={wish}
            marketplace={marketplaces.find(({ id }) => id === wish.marketplace)}
          />
        )}
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
