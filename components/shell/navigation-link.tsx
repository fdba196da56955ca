"use client";

import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import type { NavigationSignals } from "./frame";
import { isOpenAt, type NavigationItem } from "./navigation-items";
import { NavigationSignal } from "./navigation-signal";

type NavigationLinkProps = { item: NavigationItem; signals: NavigationSignals; onNavigate?: () => void };

export function NavigationLink({ item, signals, onNavigate }: NavigationLinkProps) {
  const t = useTranslations("navigation");
  const isOpen = isOpenAt(item, usePathname());
  const Icon = item.icon;
  return (
    <Link
      href={item.href}
      onClick={onNavigate}
      aria-current={isOpen ? "page" : undefined}
      data-slot="navigation-link"
      className={cn(
        "flex h-8 items-center gap-2.5 rounded-md px-2 text-sidebar-foreground transition-colors hover:bg-sidebar-accent pointer-coarse:h-11",
        isOpen && "bg-sidebar-accent font-medium text-foreground",
      )}
    >
      <Icon
        aria-hidden
        className={cn("size-4 shrink-0", isOpen ? "text-foreground" : "text-muted-foreground")}
      />
      <span className="min-w-0 flex-1 truncate">{t(item.key)}</span>
      <NavigationSignal item={item} signals={signals} />
    </Link>
  );
}
