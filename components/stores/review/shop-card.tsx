"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { cn } from "@/components/ui/cn";
import { useRegionName } from "../connect/use-region-name";
import type { ListedStore } from "../store-types";

type ShopCardProps = {
  store: ListedStore;
  /** Absent when there is nothing to choose: one shop. */
  isTicked?: boolean;
  onToggle?: () => void;
};

export function ShopCard({ store, isTicked, onToggle }: ShopCardProps) {
  const t = useTranslations("stores");
  const regionName = useRegionName();
  const id = useId();
  const facts: [string, string][] = [
    [t("region"), regionName(store.region)],
    // Where the marketplace tells no names, the code stands above already.
    ...(store.shopCode === store.shopName
      ? []
      : [[t("shopCode"), store.shopCode] satisfies [string, string]]),
    [t("sellerType.label"), t(`sellerType.${store.sellerType}`)],
  ];
  return (
    <div
      className={cn(
        "flex gap-3 rounded-md border p-4 transition-colors",
        isTicked && "border-primary bg-primary-surface",
      )}
    >
      {onToggle ? (
        <Checkbox id={id} className="mt-1" checked={isTicked ?? false} onCheckedChange={onToggle} />
      ) : null}
      <div className="min-w-0">
        <label htmlFor={onToggle ? id : undefined} className="font-medium text-base">
          {store.shopName}
        </label>
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-0.5 pt-1 [&_dt]:text-muted-foreground">
          {facts.map(([label, value]) => (
            <div key={label} className="contents">
              <dt>{label}</dt>
              <dd className="break-words">{value}</dd>
            </div>
          ))}
        </dl>
        <p className="pt-2 text-muted-foreground">{t("review.as", { name: store.name })}</p>
      </div>
    </div>
  );
}
