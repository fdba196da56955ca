"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { MessagePage } from "@/components/shell/message-page";
import { LinkButton } from "../connect/link-button";
import type { OfferedMarketplace } from "../offered-marketplace";
import { QueryPage } from "../query-page";
import type { ListedStore } from "../store-types";
import { useWizardWay } from "../use-wizard-way";
import { WizardFrame } from "../wizard/wizard-frame";
import { type ReviewWish, reviewHref } from "./review-wish";
import { ScopeStep } from "./scope-step";
import { ShopStep } from "./shop-step";

/** After the return: is it the right shop, and which of its orders are ours? */
export function ReviewWizard({ wish }: { wish: ReviewWish }) {
  const trpc = useTRPC();
  const stores = useQuery(trpc.stores.list.queryOptions());
  const marketplaces = useQuery(trpc.stores.marketplaces.queryOptions());
  return (
    <QueryPage query={stores}>
      {(found) => (
        <QueryPage query={marketplaces}>
          {(offered) => <ReviewSteps wish={wish} stores={found} marketplaces={offered} />}
        </QueryPage>
      )}
    </QueryPage>
  );
}

type ReviewStepsProps = { wish: ReviewWish; stores: ListedStore[]; marketplaces: OfferedMarketplace[] };

function ReviewSteps({ wish, stores, marketplaces }: ReviewStepsProps) {
  const t = useTranslations("stores");
  const wayOfStore = useWizardWay();
  const waiting = stores.filter(({ id, status }) => wish.stores.includes(id) && status === "unconnected");
  if (waiting.length === 0) return <NothingToReview />;

  const chosen = waiting.filter(({ id }) => wish.chosen?.includes(id));
  const labels = new Map(marketplaces.map(({ id, label }) => [id, label]));
  const hasWarehouses = (store: ListedStore) =>
    marketplaces.some(({ id, hasPlatformWarehouses }) => id === store.marketplace && hasPlatformWarehouses);
  const [first] = waiting;
  const way = first ? wayOfStore(first) : "redirect";
  const details = { store: waiting.map(({ name }) => name).join(", "), region: first?.region };
  const answers = { marketplace: labels.get(first?.marketplace ?? "") ?? "" };

  if (chosen.length === 0) {
    return (
      <WizardFrame
        current="shop"
        way={way}
        question={waiting.length > 1 ? t("review.several") : t("review.one")}
        why={t("review.why")}
        mistake={t("review.mistake")}
        marketplace={first?.marketplace}
        details={details}
        answers={answers}
      >
        <ShopStep stores={waiting} hasWarehouses={waiting.some(hasWarehouses)} />
      </WizardFrame>
    );
  }
  return (
    <WizardFrame
      current="scope"
      way={way}
      question={t("scope.question", { count: chosen.length })}
      why={t("scope.why")}
      mistake={t("scope.mistake")}
      marketplace={first?.marketplace}
      details={details}
      answers={{ ...answers, shop: chosen.map(({ name }) => name).join(", ") }}
      hrefs={{ shop: reviewHref({ ...wish, chosen: null }) }}
    >
      <ScopeStep stores={chosen} backHref={reviewHref({ ...wish, chosen: null })} />
    </WizardFrame>
  );
}

function NothingToReview() {
  const t = useTranslations("stores");
  return (
    <MessagePage
      title={t("review.noneTitle")}
      actions={
        <>
          <LinkButton href="/stores" variant="primary">
            {t("outcome.toStores")}
          </LinkButton>
          <LinkButton href="/stores/connect">{t("connect")}</LinkButton>
        </>
      }
    >
      <p>{t("review.none")}</p>
    </MessagePage>
  );
}
