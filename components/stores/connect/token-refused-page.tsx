"use client";

import { useTranslations } from "next-intl";
import { MessagePage } from "@/components/shell/message-page";
import type { OfferedMarketplace } from "../offered-marketplace";
import { RefusalAlert } from "../token/refusal-alert";
import type { TokenRefusal } from "../token/token-refusal";
import { sourcesAt } from "../token/token-source";
import { type ConnectWish, connectHref } from "./connect-wish";
import { LinkButton } from "./link-button";

type TokenRefusedPageProps = {
  refusal: TokenRefusal;
  wish: ConnectWish;
  marketplace: OfferedMarketplace | undefined;
};

/** The seller came back from the marketplace with a token that is of no use here: why, and what to choose instead. */
export function TokenRefusedPage({ refusal, wish, marketplace }: TokenRefusedPageProps) {
  const t = useTranslations("stores.outcome");
  const [source] = marketplace ? sourcesAt(marketplace, wish) : [];
  return (
    <MessagePage
      title={t("token_refused.title")}
      actions={
        <>
          <LinkButton href={connectHref({ ...wish, step: "seller" })} variant="primary">
            {t("again")}
          </LinkButton>
          <LinkButton href="/stores">{t("toStores")}</LinkButton>
        </>
      }
    >
      {marketplace && source ? (
        <RefusalAlert refusal={refusal} wanted={source} marketplace={marketplace} storeName={wish.name} />
      ) : null}
    </MessagePage>
  );
}
