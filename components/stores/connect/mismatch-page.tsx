"use client";

import { useLocale, useTranslations } from "next-intl";
import { MessagePage } from "@/components/shell/message-page";
import type { OfferedMarketplace } from "../offered-marketplace";
import { type ConnectWish, connectHref } from "./connect-wish";
import { LinkButton } from "./link-button";
import { type ConnectOutcome, correctedWish, fittingSite } from "./outcome";
import { useRegionName } from "./use-region-name";
import { useSiteName } from "./use-site-name";

type MismatchPageProps = {
  outcome: ConnectOutcome;
  wish: ConnectWish;
  marketplace: OfferedMarketplace | undefined;
};

/** The shop that came back is of another site: which one, and the way there with everything else kept. */
export function MismatchPage({ outcome, wish, marketplace }: MismatchPageProps) {
  const t = useTranslations("stores");
  const siteName = useSiteName();
  const locale = useLocale();
  const regionName = useRegionName();
  const chosen = marketplace?.sites.find(({ id }) => id === wish.site);
  const fitting = fittingSite(marketplace, outcome);
  const { regions = [], received = "", receivedType } = outcome;
  const typeName = (type: typeof receivedType) => (type ? t(`sellerType.${type}`) : "");

  return (
    <MessagePage
      title={t("outcome.site_mismatch.title")}
      actions={
        <>
          {fitting ? (
            <LinkButton href={connectHref(correctedWish(wish, outcome, fitting))} variant="primary">
              {t("outcome.site_mismatch.fix", { site: siteName(fitting) })}
            </LinkButton>
          ) : null}
          <LinkButton
            href={connectHref({ ...wish, step: "seller" })}
            variant={fitting ? "secondary" : "primary"}
          >
            {t("outcome.site_mismatch.choose")}
          </LinkButton>
        </>
      }
    >
      <p>
        {t("outcome.site_mismatch.body", {
          received,
          regions: new Intl.ListFormat(locale).format(regions.map((region) => regionName(region))),
          sellerType: typeName(receivedType),
          chosen: [chosen ? siteName(chosen) : "", typeName(wish.sellerType)].filter(Boolean).join(", "),
        })}
      </p>
      <p>{t("outcome.nothingChanged")}</p>
    </MessagePage>
  );
}
