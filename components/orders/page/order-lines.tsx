"use client";

import { useTranslations } from "next-intl";
import { VariantImage } from "@/components/catalogue/variant-image";
import { Badge } from "@/components/ui/badge";
import { Money } from "@/components/ui/money";
import { lineTitle } from "../lines-summary";
import type { OrderDetail, OrderLine } from "../order-types";
import { LineMapping } from "./line-mapping";
import { Section } from "./section";

export function OrderLines({ detail }: { detail: OrderDetail }) {
  const t = useTranslations("orders.page");
  const { currency, totalMinor } = detail.order;
  return (
    <Section
      title={t("lines")}
      action={
        currency && totalMinor !== null ? (
          <span className="text-muted-foreground">
            {t("total")} <Money value={{ minor: totalMinor, currency }} className="text-foreground" />
          </span>
        ) : null
      }
    >
      <ul className="divide-y">
        {detail.lines.map((line) => (
          <Line key={line.id} line={line} currency={currency} />
        ))}
      </ul>
    </Section>
  );
}

function Line({ line, currency }: { line: OrderLine; currency: string | null }) {
  const t = useTranslations("orders.page");
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] items-start gap-x-3 gap-y-1 py-2.5 sm:grid-cols-[auto_minmax(0,1fr)_minmax(0,260px)]">
      <VariantImage url={line.imageUrl} className="mt-0.5 size-9" />
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-medium">
            {line.quantity} × {lineTitle(line)}
          </span>
          {line.soldFactor > 1 ? <Badge>{t("packOf", { count: line.soldFactor })}</Badge> : null}
          {line.isGift ? <Badge>{t("gift")}</Badge> : null}
        </p>
        <p className="flex flex-wrap gap-x-3 text-muted-foreground">
          <span>{line.sellerSku ? t("sellerSku", { sku: line.sellerSku }) : t("noSellerSku")}</span>
          {currency && line.unitPriceMinor !== null ? (
            <Money value={{ minor: line.unitPriceMinor, currency }} />
          ) : null}
          {line.planned > 0 ? <span>{t("plannedOf", { planned: line.planned })}</span> : null}
          {line.shipped > 0 ? (
            <span>{t("shippedOf", { shipped: line.shipped, quantity: line.quantity })}</span>
          ) : null}
        </p>
      </div>
      <LineMapping line={line} />
    </li>
  );
}
