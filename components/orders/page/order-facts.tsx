"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { storeHref } from "@/components/stores/store-href";
import { DateTime } from "@/components/ui/date-time";
import { Deadline } from "@/components/ui/deadline";
import { Link } from "@/components/ui/link";
import { finalOrderStates } from "@/domain/order-state";
import type { OrderDetail } from "../order-types";
import { useMarketplaceLabel } from "../use-marketplace-label";
import { OrderBuyer } from "./order-buyer";
import { Section } from "./section";

/** Beside the story: for whom, from where, until when. */
export function OrderFacts({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  const marketplaceLabel = useMarketplaceLabel();
  const { order, store } = detail;
  const isOver = finalOrderStates.includes(order.state);
  const deadlines = [
    ["shipBy", order.shipByAt],
    ["handOverBy", order.handOverByAt],
    ["deliverBy", order.deliverByAt],
    ["cancelAnswerBy", order.openRequests.includes("cancellation") ? order.cancelAnswerByAt : null],
  ] as const;
  const set = deadlines.flatMap(([key, at]) => (at ? [{ key, at }] : []));

  return (
    <div className="grid min-w-0 content-start gap-8">
      <Section title={t("buyer")}>
        <OrderBuyer detail={detail} />
      </Section>
      <Section title={t("store")}>
        <dl className="grid gap-1 pt-2">
          <Fact name={t("store")}>
            <Link href={storeHref(store.id)} className="text-link hover:underline">
              {store.name}
            </Link>
          </Fact>
          <Fact name={t("marketplace")}>
            {marketplaceLabel(store.marketplace)}, {store.region}{" "}
            <Link href={`/help/${store.marketplace}`} className="text-link underline underline-offset-2">
              {t("rules")}
            </Link>
          </Fact>
          <Fact name={t("platformStatus")}>{order.platformStatus}</Fact>
          <Fact name={t("placed")}>
            <DateTime at={order.placedAt} />
          </Fact>
          {order.paidAt ? (
            <Fact name={t("paid")}>
              <DateTime at={order.paidAt} />
            </Fact>
          ) : null}
          {detail.lastReadAt ? (
            <Fact name={t("lastRead")}>
              <DateTime at={detail.lastReadAt} />
            </Fact>
          ) : null}
        </dl>
      </Section>
      {set.length > 0 ? (
        <Section title={t("deadlines")}>
          <dl className="grid gap-1 pt-2">
            {set.map(({ key, at }) => (
              <Fact key={key} name={t(key)}>
                <DateTime at={at} />
                {isOver ? null : <Deadline at={at} className="block" />}
              </Fact>
            ))}
          </dl>
        </Section>
      ) : null}
    </div>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3">
      <dt className="text-muted-foreground">{name}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}
