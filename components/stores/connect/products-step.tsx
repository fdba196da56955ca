"use client";

import { useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { Alert } from "@/components/ui/alert";
import { Skeleton } from "@/components/ui/skeleton";
import { LoadFailed } from "../load-failed";
import type { OfferedMarketplace, Site } from "../offered-marketplace";
import { reviewHref } from "../review/review-wish";
import { MissingAlert } from "../token/missing-alert";
import { ReplaceTokenForm } from "../token/replace-token-form";
import { TokenGuide } from "../token/token-guide";
import { sourcesAt } from "../token/token-source";
import { WizardActions } from "../wizard/wizard-actions";
import type { ConnectWish } from "./connect-wish";
import { LinkButton } from "./link-button";
import { useSiteName } from "./use-site-name";

type ProductsStepProps = {
  wish: ConnectWish;
  marketplace: OfferedMarketplace;
  site: Site;
  storeId: string;
};

/** The second token: there already from another region, pasted now, or left for later. */
export function ProductsStep({ wish, marketplace, site, storeId }: ProductsStepProps) {
  const t = useTranslations("stores.connecting.products");
  const next = useTranslations("stores.wizard")("next");
  const siteName = useSiteName()(site);
  const trpc = useTRPC();
  const router = useRouter();
  const query = useQuery(trpc.stores.get.queryOptions({ id: storeId }));
  const [, source] = sourcesAt(marketplace, { site: site.id, sellerType: wish.sellerType });
  if (query.isLoadingError) return <LoadFailed query={query} />;
  if (query.isPending || !source) return <Skeleton className="h-40" />;

  const store = query.data;
  const [first] = store.tokens;
  const reused = store.tokens.find(({ purpose }) => purpose === source.purpose)?.grant;
  const after = reviewHref({ stores: [storeId], chosen: null });
  const missing = first?.grant?.permissions.filter(({ isGranted }) => !isGranted) ?? [];
  return (
    <>
      <Alert tone="success" isLive title={t("added", { store: store.name })}>
        {first?.grant ? t("addedHelp", { lastFour: first.grant.lastFour }) : null}
      </Alert>
      <MissingAlert missing={missing} />
      {reused ? (
        <>
          <Alert tone="info" title={t("reused")}>
            {t("reusedHelp", { lastFour: reused.lastFour })}
          </Alert>
          <WizardActions>
            <LinkButton href={after} variant="primary">
              {next}
            </LinkButton>
          </WizardActions>
        </>
      ) : (
        <>
          <TokenGuide marketplace={marketplace.id} source={source} siteName={siteName} />
          <ReplaceTokenForm
            store={store}
            marketplace={marketplace}
            source={source}
            submitLabel={t("submit")}
            onKept={() => router.push(after)}
          >
            <LinkButton href={after} variant="ghost">
              {t("later")}
            </LinkButton>
          </ReplaceTokenForm>
          <p className="text-muted-foreground">{t("laterHelp")}</p>
        </>
      )}
    </>
  );
}
