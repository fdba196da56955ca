"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import { useMarketplaceWords } from "../connect/use-marketplace-words";

export type OriginHelpProps = { marketplace: string; sellerPages: string | null };

/** How an address is made on the marketplace, in the marketplace's own terms. */
export function OriginHelp({ marketplace, sellerPages }: OriginHelpProps) {
  const t = useTranslations("stores.origins");
  const words = useMarketplaceWords(marketplace);
  return (
    <section className="grid gap-1 border-t pt-4">
      <h3 className="font-medium">{t("howTo")}</h3>
      <p className="text-muted-foreground">{words("originSteps")}</p>
      <p className="text-muted-foreground">{words("originLacks")}</p>
      {sellerPages ? (
        <p>
          <a
            href={sellerPages}
            target="_blank"
            rel="noreferrer"
            className="inline-flex items-center gap-1 text-link hover:underline"
          >
            {t("openPages")}
            <ExternalLink aria-hidden className="size-3.5" />
          </a>
        </p>
      ) : null}
    </section>
  );
}
