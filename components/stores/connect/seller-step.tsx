"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { z } from "zod";
import { SelectField } from "@/components/forms/choice-field";
import { Form } from "@/components/forms/form";
import { RadioField } from "@/components/forms/radio-field";
import { useForm } from "@/components/forms/use-form";
import { Button } from "@/components/ui/button";
import type { OfferedMarketplace, SellerType } from "../offered-marketplace";
import { sourcesAt } from "../token/token-source";
import { WizardActions } from "../wizard/wizard-actions";
import { type ConnectWish, connectHref } from "./connect-wish";
import { useMarketplaceWords } from "./use-marketplace-words";
import { useSiteName } from "./use-site-name";

const sellerTypes: readonly SellerType[] = ["local", "cross_border"];

// The message names the sentence under `errors`.
const schema = z.object({
  sellerType: z.enum(["local", "cross_border"], "seller_type_missing"),
  site: z.string().min(1, "site_missing"),
});

export function SellerStep({ wish, marketplace }: { wish: ConnectWish; marketplace: OfferedMarketplace }) {
  const t = useTranslations("stores");
  const words = useMarketplaceWords(marketplace.id);
  const siteName = useSiteName();
  const router = useRouter();
  const offered = sellerTypes.filter((type) =>
    marketplace.sites.some((site) => site.sellerTypes.includes(type)),
  );
  const sitesOf = (type: string) =>
    marketplace.sites.filter(({ sellerTypes: types }) => types.some((each) => each === type));
  const onlySite = (type: string) => (sitesOf(type).length === 1 ? (sitesOf(type)[0]?.id ?? "") : "");

  const form = useForm({
    schema,
    initial: { sellerType: wish.sellerType ?? "", site: wish.site ?? "" },
    submit: async ({ sellerType, site }) =>
      router.push(connectHref({ ...wish, sellerType, site, step: nextStep(sellerType, site) })),
  });
  const nextStep = (sellerType: SellerType, site: string) =>
    sourcesAt(marketplace, { sellerType, site }).length > 0 ? "token" : "name";
  const type = form.field("sellerType");
  const sites = sitesOf(form.values.sellerType);
  const isPasted = marketplace.tokens.length > 0;

  return (
    <Form form={form}>
      <RadioField
        {...type}
        onChange={(next) => {
          type.onChange(next);
          form.set("site", onlySite(next));
        }}
        label={t("sellerType.label")}
        help={t("connecting.seller.where", { place: words("typeWhere") })}
        choices={offered.map((value) => ({
          value,
          title: t(`sellerType.${value}`),
          help: words(value === "local" ? "localHelp" : "crossHelp"),
        }))}
      />
      {sites.length > 1 ? (
        <SelectField
          {...form.field("site")}
          label={t("site.label")}
          help={isPasted ? words("sitesHelp") : undefined}
          placeholder={t("connecting.seller.chooseSite")}
          options={sites.map((site) => ({ value: site.id, label: siteName(site) }))}
        />
      ) : sites[0] ? (
        <p>
          <span className="font-medium">{siteName(sites[0])}.</span>{" "}
          {isPasted ? <span className="text-muted-foreground">{words("sitesHelp")}</span> : null}
          {sites[0].region === null ? (
            <span className="text-muted-foreground">{t("connecting.seller.onlySite")}</span>
          ) : null}
        </p>
      ) : null}
      <WizardActions backHref={connectHref({ ...wish, step: "marketplace" })}>
        <Button type="submit" variant="primary">
          {t("wizard.next")}
        </Button>
      </WizardActions>
    </Form>
  );
}
