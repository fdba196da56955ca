"use client";

import { Check, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Link } from "@/components/ui/link";
import type { OfferedMarketplace } from "../offered-marketplace";
import { type ConnectWish, connectHref } from "./connect-wish";

type MarketplaceStepProps = { wish: ConnectWish; marketplaces: OfferedMarketplace[] };

/** One card per marketplace that this installation has keys for, with what it can do. */
export function MarketplaceStep({ wish, marketplaces }: MarketplaceStepProps) {
  const t = useTranslations("stores");
  if (marketplaces.length === 0) {
    return (
      <EmptyState title={t("connecting.marketplace.none")}>{t("connecting.marketplace.noneHelp")}</EmptyState>
    );
  }
  return (
    <div className="grid gap-5">
      <ul className="grid gap-2">
        {marketplaces.map((marketplace) => (
          <li
            key={marketplace.id}
            className="relative rounded-md border p-4 transition-colors has-focus-visible:border-ring hover:bg-muted"
          >
            <h2 className="flex items-center justify-between gap-2 font-medium text-base">
              <Link
                href={connectHref({ ...wish, marketplace: marketplace.id, step: "seller" })}
                className="after:absolute after:inset-0"
              >
                {marketplace.label}
              </Link>
              <span className="flex items-center gap-2 font-normal text-muted-foreground text-sm">
                {t("connecting.marketplace.sites", { count: marketplace.sites.length })}
                <ChevronRight aria-hidden className="size-4" />
              </span>
            </h2>
            <ul className="grid gap-0.5 pt-2 text-muted-foreground">
              {abilitiesOf(marketplace).map((ability) => (
                <li key={ability} className="flex gap-2">
                  <Check aria-hidden className="mt-0.5 size-4 shrink-0" />
                  {t(`connecting.marketplace.can.${ability}`)}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className="text-muted-foreground">{t("wizard.resume")}</p>
    </div>
  );
}

function abilitiesOf({ hasNews, hasPlatformWarehouses }: OfferedMarketplace) {
  return [
    "orders" as const,
    ...(hasNews ? (["news"] as const) : []),
    "tracking" as const,
    ...(hasPlatformWarehouses ? (["warehouses"] as const) : []),
  ];
}
