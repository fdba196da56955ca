"use client";

import { useSuspenseQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useTRPC } from "@/components/api/client";
import { MessagePage } from "@/components/shell/message-page";
import { Button } from "@/components/ui/button";
import { type ConnectWish, connectHref } from "./connect-wish";
import { MismatchPage } from "./mismatch-page";
import type { ConnectOutcome } from "./outcome";
import { OutcomeFacts } from "./outcome-facts";
import { RenewButton } from "./renew-button";

type OutcomePageProps = { outcome: ConnectOutcome; wish: ConnectWish };

/** What became of a visit to the marketplace, and the next step from there. */
export function OutcomePage({ outcome, wish }: OutcomePageProps) {
  const t = useTranslations("stores.outcome");
  const trpc = useTRPC();
  const { data: marketplaces } = useSuspenseQuery(trpc.stores.marketplaces.queryOptions());
  const marketplace = marketplaces.find(({ id }) => id === wish.marketplace);
  const { storeId, name = "" } = outcome;

  switch (outcome.outcome) {
    case "site_mismatch":
      return <MismatchPage outcome={outcome} wish={wish} marketplace={marketplace} />;
    case "already_connected":
      return (
        <MessagePage
          title={t("already_connected.title", { name })}
          actions={
            <>
              {storeId ? (
                <Button asChild variant="primary">
                  <Link href={`/stores/${storeId}`}>{t("already_connected.open", { name })}</Link>
                </Button>
              ) : null}
              <LinkButton href="/stores/connect">{t("already_connected.another")}</LinkButton>
            </>
          }
        >
          <p>{t("already_connected.body")}</p>
        </MessagePage>
      );
    case "unknown_attempt":
      return (
        <MessagePage
          title={t("unknown_attempt.title")}
          actions={
            <>
              <Button asChild variant="primary">
                <Link href={connectHref({ marketplace: wish.marketplace })}>{t("begin")}</Link>
              </Button>
              <LinkButton href="/stores">{t("toStores")}</LinkButton>
            </>
          }
        >
          <OutcomeFacts outcome={outcome} />
        </MessagePage>
      );
    default:
      return (
        <MessagePage
          title={t(`${outcome.outcome}.title`)}
          actions={
            <>
              {storeId ? (
                <RenewButton storeId={storeId} />
              ) : (
                <Button asChild variant="primary">
                  <Link href={connectHref({ ...wish, step: "leave" })}>{t("again")}</Link>
                </Button>
              )}
              {storeId ? (
                <LinkButton href={`/stores/${storeId}`}>{t("wrong_shop.open")}</LinkButton>
              ) : (
                <LinkButton href="/stores">{t("toStores")}</LinkButton>
              )}
            </>
          }
        >
          <OutcomeFacts outcome={outcome} />
        </MessagePage>
      );
  }
}

function LinkButton({
  href,
  children,
}: {
  href: "/stores" | "/stores/connect" | `/stores/${string}`;
  children: ReactNode;
}) {
  return (
    <Button asChild>
      <Link href={href}>{children}</Link>
    </Button>
  );
}
