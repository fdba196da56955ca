"use client";

import { Store } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ProblemKind } from "@/domain/problem";

/** What can, or must, be done in the marketplace's own pages. */
export function OnMarketplace({ kind }: { kind: ProblemKind }) {
  const t = useTranslations("problems.onMarketplace");
  if (!t.has(kind as "platform_sku_empty")) return null;
  return (
    <section className="grid grid-cols-[16px_minmax(0,1fr)] gap-x-2 border-t pt-5">
      <Store aria-hidden className="mt-0.5 size-4 text-muted-foreground" />
      <div>
        <h2 className="font-medium">{t("title")}</h2>
        <p className="text-muted-foreground">{t(kind as "platform_sku_empty")}</p>
      </div>
    </section>
  );
}
