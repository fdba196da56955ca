"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { NavigationSignals } from "./frame";
import type { NavigationItem } from "./navigation-items";

/** A number for what waits for a person, a dot when a store is cut off; both say so in words. */
export function NavigationSignal({ item, signals }: { item: NavigationItem; signals: NavigationSignals }) {
  const t = useTranslations("navigation");
  const format = useFormatter();

  if (item.key === "stores" && signals.storesDown) {
    return (
      <span className="flex items-center">
        <span aria-hidden className="size-2 rounded-full bg-danger" />
        <span className="sr-only">{t("storesDown", { count: signals.storesDown })}</span>
      </span>
    );
  }
  const count =
    item.key === "orders" ? signals.orders : item.key === "problems" ? signals.problems : undefined;
  if (!count) return null;
  return (
    <span className="text-muted-foreground text-xs">
      {format.number(count, "count")}
      <span className="sr-only"> {t("waiting")}</span>
    </span>
  );
}
