"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { z } from "zod";
import { useTRPC } from "@/components/api/client";
import { Form } from "@/components/forms/form";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { OfferedMarketplace, Site } from "../offered-marketplace";
import { reviewHref } from "../review/review-wish";
import { SellerSkuAdvice } from "../seller-sku/seller-sku-advice";
import { pastedToken, TokenField } from "../token/token-field";
import { TokenGuide } from "../token/token-guide";
import { TokenLifeField, tokenLife, unknownLife } from "../token/token-life-field";
import type { TokenOutcome } from "../token/token-refusal";
import { sourcesAt } from "../token/token-source";
import { WizardActions } from "../wizard/wizard-actions";
import { type ConnectWish, connectHref } from "./connect-wish";
import { StoreFields, storeAnswers, useStoreSchema } from "./store-fields";
import { TokenOutcomeAlert } from "./token-outcome-alert";
import { useSiteName } from "./use-site-name";

type TokenStepProps = { wish: ConnectWish; marketplace: OfferedMarketplace; site: Site };

/** A name and the token that the store cannot do without. A refusal leaves the form as it was filled. */
export function TokenStep({ wish, marketplace, site }: TokenStepProps) {
  const t = useTranslations("stores.connecting.token");
  const siteName = useSiteName()(site);
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  const paste = useMutation(trpc.stores.pasteToken.mutationOptions());
  const [outcome, setOutcome] = useState<TokenOutcome | null>(null);
  const [source, second] = sourcesAt(marketplace, { site: site.id, sellerType: wish.sellerType });

  const form = useForm({
    schema: z.object({
      ...useStoreSchema(marketplace.id, wish.store),
      token: pastedToken,
      lifeDays: tokenLife,
    }),
    initial: { ...storeAnswers(wish), token: "", lifeDays: unknownLife },
    submit: async ({ name, days, token, lifeDays }) => {
      if (!source) return;
      setOutcome(null);
      const { sellerType } = source;
      const answer = await paste.mutateAsync({
        marketplace: marketplace.id,
        site: site.id,
        sellerType,
        name,
        backfillDays: days,
        token,
        lifeDays,
      });
      setOutcome(answer);
      if (answer.outcome !== "kept") return;
      await queryClient.invalidateQueries(trpc.stores.pathFilter());
      const { storeId: store } = answer;
      router.push(
        second
          ? connectHref({ ...wish, name, days, store, step: "products" })
          : reviewHref({ stores: [store], chosen: null }),
      );
    },
  });
  if (!source) return null;
  return (
    <>
      <SellerSkuAdvice marketplace={marketplace.id} />
      <TokenGuide marketplace={marketplace.id} source={source} siteName={siteName} />
      <Form form={form}>
        {outcome ? (
          <TokenOutcomeAlert
            outcome={outcome}
            wish={{ ...wish, name: form.values.name }}
            marketplace={marketplace}
            source={source}
            token={form.values.token}
            onRefused={setOutcome}
          />
        ) : null}
        <StoreFields name={form.field("name")} days={form.field("days")}>
          <TokenField {...form.field("token")} />
          <TokenLifeField {...form.field("lifeDays")} />
        </StoreFields>
        <WizardActions backHref={connectHref({ ...wish, step: "seller" })}>
          <Button type="submit" variant="primary" isPending={form.isPending}>
            {t("submit")}
          </Button>
        </WizardActions>
      </Form>
      {marketplace.hasRedirect ? (
        <Link
          href={connectHref({ ...wish, step: "name" })}
          className="w-fit rounded-sm text-link hover:underline"
        >
          {t("redirect", { marketplace: marketplace.label })}
        </Link>
      ) : null}
    </>
  );
}
