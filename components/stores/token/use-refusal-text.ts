"use client";

import { useTranslations } from "next-intl";
import { useRegionName } from "../connect/use-region-name";
import type { TokenRefusal } from "./token-refusal";
import type { TokenSource } from "./token-source";

/** What a token is, and what to do about it: the cause as headline, the next step under it. */
export function useRefusalText(): (
  refusal: TokenRefusal,
  wanted: TokenSource,
  regionOf: (site: string) => string | null,
) => { title: string; body: string } {
  const t = useTranslations("stores.token.refused");
  const purpose = useTranslations("stores.token.purpose");
  const sellerType = useTranslations("stores.sellerType");
  const regionName = useRegionName();
  return (refusal, wanted, regionOf) => {
    const site = (id: string) => regionName(regionOf(id) ?? id);
    const facts = {
      wanted: purpose(wanted.purpose),
      app: wanted.appName,
      ...(refusal.verdict === "other_purpose" ? { received: purpose(refusal.receivedPurpose) } : {}),
      ...(refusal.verdict === "other_site"
        ? { received: site(refusal.receivedSite), chosen: site(wanted.site) }
        : {}),
      ...(refusal.verdict === "other_seller_type"
        ? { received: sellerType(refusal.receivedType), chosen: sellerType(wanted.sellerType) }
        : {}),
      ...(refusal.verdict === "other_app" ? { app: refusal.app, wantedApp: refusal.wantedApp } : {}),
      ...(refusal.verdict === "other_shop" ? { received: refusal.received, expected: refusal.expected } : {}),
    };
    return {
      title: t(`${refusal.verdict}.title`, facts as never),
      body: t(`${refusal.verdict}.body`, facts as never),
    };
  };
}
