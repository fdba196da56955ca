"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useId } from "react";
import { useMarketplaceLabel } from "@/components/orders/use-marketplace-label";
import { Count } from "@/components/ui/count";
import { DateTime } from "@/components/ui/date-time";
import { Link } from "@/components/ui/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { useRegionName } from "../connect/use-region-name";
import { GrantEnd } from "../list/grant-end";
import type { Store } from "../store-types";

export function StoreFacts({ store }: { store: Store }) {
  const t = useTranslations("stores");
  const labelOf = useMarketplaceLabel();
  const regionName = useRegionName();
  const id = useId();
  return (
    <aside aria-labelledby={id} className="content-start lg:border-l lg:pl-6">
      <h2 id={id} className="pb-2 font-medium text-base">
        {t("page.about")}
      </h2>
      <dl className="grid gap-x-4 gap-y-3 max-lg:sm:grid-cols-3">
        <Fact label={t("list.newestOrder")}>
          {store.newestOrderAt ? <RelativeTime at={store.newestOrderAt} /> : "–"}
        </Fact>
        <Fact label={t("list.held")}>
          {store.heldOrders > 0 ? (
            <Link
              href={`/orders?state=held&store=${store.id}`}
              className="rounded-sm text-link hover:underline"
            >
              <Count value={store.heldOrders} />
            </Link>
          ) : (
            <Count value={0} />
          )}
        </Fact>
        <Fact label={t("marketplace")}>
          {labelOf(store.marketplace)}
          <Link
            href={`/help/${store.marketplace}`}
            className="block w-fit rounded-sm text-link hover:underline"
          >
            {t("help.rulesTitle")}
          </Link>
        </Fact>
        <Fact label={t("shop")}>{store.shopName}</Fact>
        <Fact label={t("shopCode")}>{store.shopCode}</Fact>
        <Fact label={t("region")}>{regionName(store.region)}</Fact>
        <Fact label={t("sellerType.label")}>{t(`sellerType.${store.sellerType}`)}</Fact>
        <Fact label={t("page.connectedAt")}>
          {store.connectedAt ? <DateTime at={store.connectedAt} format="dayWithYear" /> : "–"}
        </Fact>
        <Fact label={t("list.grantEnds")}>
          <GrantEnd store={store} />
        </Fact>
      </dl>
    </aside>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="min-w-0">
      <dt className="text-muted-foreground text-xs">{label}</dt>
      <dd className="break-words">{children}</dd>
    </div>
  );
}
