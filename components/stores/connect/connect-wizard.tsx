"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import type { OfferedMarketplace } from "../offered-marketplace";
import { QueryPage } from "../query-page";
import { WizardFrame } from "../wizard/wizard-frame";
import {
  type ConnectStep,
  type ConnectWish,
  connectHref,
  connectStep,
  connectWay,
  siteOf,
} from "./connect-wish";
import { LeaveStep } from "./leave-step";
import { MarketplaceStep } from "./marketplace-step";
import { NameStep } from "./name-step";
import { ProductsStep } from "./products-step";
import { SellerStep } from "./seller-step";
import { TokenStep } from "./token-step";
import { useSiteName } from "./use-site-name";

/** The questions before the seller leaves for the marketplace. */
export function ConnectWizard({ wish }: { wish: ConnectWish }) {
  const trpc = useTRPC();
  const query = useQuery(trpc.stores.marketplaces.queryOptions());
  return (
    <QueryPage query={query}>
      {(marketplaces) => <ConnectSteps wish={wish} marketplaces={marketplaces} />}
    </QueryPage>
  );
}

type ConnectStepsProps = { wish: ConnectWish; marketplaces: OfferedMarketplace[] };

function ConnectSteps({ wish, marketplaces }: ConnectStepsProps) {
  const t = useTranslations("stores");
  const siteName = useSiteName();
  const marketplace = marketplaces.find(({ id }) => id === wish.marketplace);
  const site = siteOf(marketplace, wish);
  const step = connectStep(wish, marketplace);
  const label = marketplace?.label ?? "";
  const hrefOf = (to: ConnectStep) => connectHref({ ...wish, step: to });

  return (
    <WizardFrame
      current={step}
      way={connectWay({ ...wish, step }, marketplace)}
      question={t(`connecting.${step}.question`, { marketplace: label })}
      lead={step === "leave" ? t("connecting.leave.lead", { marketplace: label }) : undefined}
      why={t(`connecting.${step}.why`)}
      mistake={t(`connecting.${step}.mistake`)}
      marketplace={marketplace?.id}
      details={{ site: wish.site, sellerType: wish.sellerType, store: wish.name }}
      answers={{
        ...(marketplace ? { marketplace: label } : {}),
        ...(site && wish.sellerType
          ? { seller: `${siteName(site)}, ${t(`sellerType.${wish.sellerType}`)}` }
          : {}),
        ...(wish.name ? { name: wish.name, token: wish.name } : {}),
      }}
      hrefs={{ marketplace: hrefOf("marketplace"), seller: hrefOf("seller"), name: hrefOf("name") }}
    >
      {step === "marketplace" ? <MarketplaceStep wish={wish} marketplaces={marketplaces} /> : null}
      {step === "seller" && marketplace ? <SellerStep wish={wish} marketplace={marketplace} /> : null}
      {step === "name" && marketplace ? <NameStep wish={wish} marketplaceId={marketplace.id} /> : null}
      {step === "leave" && marketplace && site ? (
        <LeaveStep wish={wish} marketplace={marketplace} site={site} />
      ) : null}
      {step === "token" && marketplace && site ? (
        <TokenStep wish={wish} marketplace={marketplace} site={site} />
      ) : null}
      {step === "products" && marketplace && site && wish.store ? (
        <ProductsStep wish={wish} marketplace={marketplace} site={site} storeId={wish.store} />
      ) : null}
    </WizardFrame>
  );
}
