"use client";

import { useTranslations } from "next-intl";
import { useMarketplaceWords } from "../connect/use-marketplace-words";

/** How an address is made on the marketplace, in the marketplace's own terms. */
export function OriginHelp({ marketplace }: { marketplace: string }) {
  const t = useTranslations("stores.origins");
  const words = useMarketplaceWords(marketplace);
  return (
    <section className="grid gap-1 border-t pt-4">
      <h3 className="font-medium">{t("howTo")}</h3>
      <p className="text-muted-foreground">{words("originSteps")}</p>
      <p className="text-muted-foreground">{words("originLacks")}</p>
    </section>
  );
}
