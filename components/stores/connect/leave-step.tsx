"use client";

import { useMutation } from "@tanstack/react-query";
import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/components/api/client";
import { readFailure } from "@/components/forms/failure";
import { Button } from "@/components/ui/button";
import type { OfferedMarketplace, Site } from "../offered-marketplace";
import { SellerSkuAdvice } from "../seller-sku/seller-sku-advice";
import { WizardActions } from "../wizard/wizard-actions";
import { type ConnectWish, connectHref } from "./connect-wish";
import { LeaveChecklist } from "./leave-checklist";
import { LeaveFailure } from "./leave-failure";
import { WishSummary } from "./wish-summary";

type LeaveStepProps = { wish: ConnectWish; marketplace: OfferedMarketplace; site: Site };

/** The last look before the marketplace's own page. */
export function LeaveStep({ wish, marketplace, site }: LeaveStepProps) {
  const t = useTranslations("stores.connecting.leave");
  const trpc = useTRPC();
  const begin = useMutation(
    trpc.stores.beginAuthorization.mutationOptions({ onSuccess: ({ url }) => window.location.assign(url) }),
  );
  const { sellerType, name, days } = wish;
  if (!sellerType || !name || !days) return null;
  return (
    <>
      <WishSummary wish={wish} marketplace={marketplace} site={site} />
      <SellerSkuAdvice marketplace={marketplace.id} />
      <LeaveChecklist marketplaceId={marketplace.id} />
      {begin.error ? <LeaveFailure failure={readFailure(begin.error)} wish={wish} /> : null}
      <WizardActions backHref={connectHref({ ...wish, step: "name" })}>
        <Button
          variant="primary"
          // The page is being left; a second press would begin a second authorization.
          isPending={begin.isPending || begin.isSuccess}
          onClick={() =>
            begin.mutate({ marketplace: marketplace.id, site: site.id, sellerType, name, backfillDays: days })
          }
        >
          {t("go", { marketplace: marketplace.label })}
          <ExternalLink />
        </Button>
      </WizardActions>
    </>
  );
}
