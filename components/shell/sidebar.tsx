import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { NavigationSignals } from "./frame";
import { navigationItems } from "./navigation-items";
import { NavigationLink } from "./navigation-link";
import { SearchButton } from "./search-button";

type SidebarProps = { organization: ReactNode; user: ReactNode; signals: NavigationSignals };

export function Sidebar({ organization, user, signals }: SidebarProps) {
  const t = useTranslations("navigation");
  return (
    <div
      data-slot="sidebar"
      className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col gap-2 border-r bg-sidebar p-2 md:flex"
    >
      {organization}
      <SearchButton />
      <nav aria-label={t("main")} className="grid gap-px pt-1">
        {navigationItems.map((item) => (
          <NavigationLink key={item.key} item={item} signals={signals} />
        ))}
      </nav>
      <div className="mt-auto">{user}</div>
    </div>
  );
}
