import type { ReactNode } from "react";
import type { NavigationSignals } from "./frame";
import { NavigationList } from "./navigation-list";
import { SearchButton } from "./search-button";

type SidebarProps = { organization: ReactNode; user: ReactNode; signals: NavigationSignals };

export function Sidebar({ organization, user, signals }: SidebarProps) {
  return (
    <div
      data-slot="sidebar"
      className="sticky top-0 hidden h-dvh w-56 shrink-0 flex-col gap-2 border-r bg-sidebar p-2 md:flex"
    >
      {organization}
      <SearchButton />
      <NavigationList signals={signals} />
      <div className="mt-auto">{user}</div>
    </div>
  );
}
