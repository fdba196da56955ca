"use client";

import { Menu, Search } from "lucide-react";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { cn } from "@/components/ui/cn";
import { Link } from "@/components/ui/link";
import { Sheet, SheetBody, SheetClose, SheetContent, SheetHeader, SheetTitle } from "@/components/ui/sheet";
import type { NavigationSignals } from "./frame";
import { isOpenAt, navigationItems } from "./navigation-items";
import { NavigationList } from "./navigation-list";
import { NavigationSignal } from "./navigation-signal";
import { usePalette } from "./palette/palette-provider";

const cell =
  "relative grid min-h-14 flex-1 content-center justify-items-center gap-0.5 text-2xs text-muted-foreground";

type BottomBarProps = { organization: ReactNode; user: ReactNode; signals: NavigationSignals };

/** The frame under 768 px: the three places one returns to, search, and the rest in a drawer. */
export function BottomBar({ organization, user, signals }: BottomBarProps) {
  const t = useTranslations("navigation");
  const pathname = usePathname();
  const palette = usePalette();
  const [isMenuOpen, setIsMenuOpen] = useState(false);

  return (
    <div
      data-slot="bottom-bar"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t bg-background pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <nav aria-label={t("main")} className="flex flex-3">
        {navigationItems.slice(0, 3).map((item) => {
          const isOpen = isOpenAt(item, pathname);
          return (
            <Link
              key={item.key}
              href={item.href}
              aria-current={isOpen ? "page" : undefined}
              className={cn(cell, isOpen && "font-medium text-foreground")}
            >
              <item.icon aria-hidden className="size-5" />
              {t(item.key)}
              <span className="absolute top-1 left-1/2 ml-3.5 [&_*]:text-2xs">
                <NavigationSignal item={item} signals={signals} />
              </span>
            </Link>
          );
        })}
      </nav>
      <button type="button" className={cell} onClick={palette.open}>
        <Search aria-hidden className="size-5" />
        {t("search")}
      </button>
      <Sheet open={isMenuOpen} onOpenChange={setIsMenuOpen}>
        <button
          type="button"
          className={cell}
          aria-haspopup="dialog"
          aria-expanded={isMenuOpen}
          onClick={() => setIsMenuOpen(true)}
        >
          <Menu aria-hidden className="size-5" />
          {t("more")}
        </button>
        <SheetContent side="left" aria-describedby={undefined} className="bg-sidebar">
          <SheetHeader>
            <SheetTitle>{t("main")}</SheetTitle>
            <SheetClose />
          </SheetHeader>
          <SheetBody className="flex flex-col gap-2 p-2">
            {organization}
            <NavigationList signals={signals} onNavigate={() => setIsMenuOpen(false)} />
            <div className="mt-auto">{user}</div>
          </SheetBody>
        </SheetContent>
      </Sheet>
    </div>
  );
}
