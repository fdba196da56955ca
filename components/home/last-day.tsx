"use client";

import { useTranslations } from "next-intl";
import { Section } from "@/components/orders/page/section";
import { Count } from "@/components/ui/count";
import { Link } from "@/components/ui/link";
import type { ApiOutputs } from "@/server/api/root";

/** What changed since this time yesterday. */
export function LastDay({ overview }: { overview: ApiOutputs["home"]["overview"] }) {
  const t = useTranslations("home.changed");
  const figures = [
    { key: "imported", href: "/orders" },
    { key: "shipped", href: "/shipments" },
    { key: "confirmed", href: "/shipments?state=confirmed" },
  ] as const;
  return (
    <Section title={t("title")}>
      <dl className="grid grid-cols-3 gap-4 pt-3">
        {figures.map(({ key, href }) => (
          <div key={key} className="grid content-start">
            <dt className="order-last text-muted-foreground">{t(key)}</dt>
            <dd>
              <Link href={href} className="font-medium text-xl hover:underline">
                <Count value={overview[key]} />
              </Link>
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  );
}
