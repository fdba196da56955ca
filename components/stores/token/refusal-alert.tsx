"use client";

import { ExternalLink } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { SupportLine } from "@/components/help/support-line";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { OfferedMarketplace } from "../offered-marketplace";
import { PermissionNames } from "./permission-names";
import type { TokenRefusal } from "./token-refusal";
import type { TokenSource } from "./token-source";
import { useRefusalText } from "./use-refusal-text";

type RefusalAlertProps = {
  refusal: TokenRefusal;
  wanted: TokenSource;
  marketplace: OfferedMarketplace;
  requestId?: string;
  storeName?: string | undefined;
  /** The act that mends it here, where there is one; otherwise the page of the right token is offered. */
  fix?: ReactNode;
};

/** Why a token was not kept. What was typed stays in the form under it. */
export function RefusalAlert({ refusal, wanted, marketplace, requestId, storeName, fix }: RefusalAlertProps) {
  const t = useTranslations("stores.token.refused");
  const textOf = useRefusalText();
  const regionOf = (site: string) => marketplace.sites.find(({ id }) => id === site)?.region ?? null;
  const { title, body } = textOf(refusal, wanted, regionOf);
  return (
    <div className="grid gap-2">
      <Alert
        tone="danger"
        isLive
        title={title}
        action={
          fix ?? (
            <Button asChild size="sm">
              <a href={wanted.url} target="_blank" rel="noreferrer">
                {t("open")}
                <ExternalLink />
              </a>
            </Button>
          )
        }
      >
        <p>{body}</p>
        {refusal.verdict === "permissions_missing" ? <PermissionNames checks={refusal.missing} /> : null}
        <p>{t("nothingKept")}</p>
      </Alert>
      <SupportLine
        title={title}
        details={{
          marketplace: marketplace.id,
          region: wanted.site,
          store: storeName,
          token: wanted.purpose,
          verdict: refusal.verdict,
          request: requestId,
        }}
      />
    </div>
  );
}
