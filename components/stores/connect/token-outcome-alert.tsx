"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Link } from "@/components/ui/link";
import type { OfferedMarketplace } from "../offered-marketplace";
import { AlreadyConnectedAlert } from "../token/already-connected-alert";
import { RefusalAlert } from "../token/refusal-alert";
import type { TokenOutcome, TokenRefusal } from "../token/token-refusal";
import type { TokenSource } from "../token/token-source";
import { type ConnectWish, connectHref } from "./connect-wish";
import { useSiteName } from "./use-site-name";

type TokenOutcomeAlertProps = {
  outcome: TokenOutcome;
  wish: ConnectWish;
  marketplace: OfferedMarketplace;
  source: TokenSource;
  token: string;
  /** The store that holds the shop would not take the token either. */
  onRefused: (outcome: TokenOutcome) => void;
};

/** Why the store was not connected, with the answer to change where one was wrong. */
export function TokenOutcomeAlert({
  outcome,
  wish,
  marketplace,
  source,
  token,
  onRefused,
}: TokenOutcomeAlertProps) {
  const t = useTranslations("stores.token.refused");
  const sellerTypes = useTranslations("stores.sellerType");
  const siteName = useSiteName();
  if (outcome.outcome === "kept") return null;
  if (outcome.outcome === "already_connected") {
    return (
      <AlreadyConnectedAlert store={outcome} purpose={source.purpose} token={token} onRefused={onRefused} />
    );
  }
  const correction = correctionOf(outcome.refusal, marketplace);
  const labelOf = (right: NonNullable<typeof correction>) =>
    right.kind === "site"
      ? t("other_site.fix", { received: siteName(right.site) })
      : t("other_seller_type.fix", { received: sellerTypes(right.wish.sellerType) });
  return (
    <RefusalAlert
      refusal={outcome.refusal}
      requestId={outcome.requestId}
      wanted={source}
      marketplace={marketplace}
      storeName={wish.name}
      fix={
        correction ? (
          <Button asChild size="sm">
            <Link href={connectHref({ ...wish, ...correction.wish })}>{labelOf(correction)}</Link>
          </Button>
        ) : undefined
      }
    />
  );
}

/** The answer that the token itself gives, where this installation serves it. */
function correctionOf(refusal: TokenRefusal, { sites }: OfferedMarketplace) {
  if (refusal.verdict === "other_site") {
    const site = sites.find(({ id }) => id === refusal.receivedSite);
    const step = "token" as const;
    return site ? { kind: "site" as const, site, wish: { site: site.id, step } } : null;
  }
  if (refusal.verdict === "other_seller_type") {
    const wish = { sellerType: refusal.receivedType, site: undefined, step: "seller" as const };
    return { kind: "seller_type" as const, wish };
  }
  return null;
}
