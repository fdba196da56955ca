"use client";

import { useTranslations } from "next-intl";
import type { NavigationSignals } from "./frame";
import { navigationItems } from "./navigation-items";
import { NavigationLink } from "./navigation-link";

export function NavigationList({
  signals,
  onNavigate,
}: {
  signals: NavigationSignals;
  onNavigate?: () => void;
}) {
  const t = useTranslations("navigation");
  return (
    <nav aria-label={t("main")} className="grid gap-px">
      {navigationItems.map((item) => (
        <NavigationLink
          key={item.key}
          item={item}
          signals={signals}
          {...(onNavigate ? { onNavigate } : {})}
        />
      ))}
    </nav>
  );
}
