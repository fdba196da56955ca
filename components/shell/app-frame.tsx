import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar";
import type { NavigationSignals } from "./frame";
import { NavigationShortcuts } from "./navigation-shortcuts";
import { CommandPalette } from "./palette/command-palette";
import { PaletteProvider } from "./palette/palette-provider";
import { ShortcutProvider } from "./shortcuts/shortcut-provider";
import { Sidebar } from "./sidebar";

type AppFrameProps = {
  /** An OrganizationSwitcher. */
  organization?: ReactNode;
  /** A UserMenu. */
  user?: ReactNode;
  signals?: NavigationSignals;
  children: ReactNode;
};

export function AppFrame({ organization, user, signals = {}, children }: AppFrameProps) {
  const t = useTranslations("shell");
  return (
    <ShortcutProvider>
      <PaletteProvider>
        <NavigationShortcuts />
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:rounded-md focus:bg-popover focus:px-3 focus:py-2 focus:shadow-float"
        >
          {t("skipToContent")}
        </a>
        <div data-slot="app-frame" className="flex min-h-dvh">
          <Sidebar organization={organization} user={user} signals={signals} />
          <main id="main" tabIndex={-1} className="min-w-0 flex-1 pb-16 md:pb-0">
            {children}
          </main>
        </div>
        <BottomBar organization={organization} user={user} signals={signals} />
        <CommandPalette />
      </PaletteProvider>
    </ShortcutProvider>
  );
}
