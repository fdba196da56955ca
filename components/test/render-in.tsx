import { AppRouterContext } from "next/dist/shared/lib/app-router-context.shared-runtime";
import {
  PathnameContext,
  SearchParamsContext,
} from "next/dist/shared/lib/hooks-client-context.shared-runtime";
import { NextIntlClientProvider } from "next-intl";
import type { ContextType, ReactNode } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { ApiProvider } from "@/components/api/api-provider";
import { AddressProvider } from "@/components/lists/address-provider";
import { ShortcutProvider } from "@/components/shell/shortcuts/shortcut-provider";
import { SupportProvider } from "@/components/shell/support-provider";
import { TooltipProvider } from "@/components/ui/tooltip";
import { formats } from "@/i18n/formats";
import type { Locale } from "@/i18n/locales";
import en from "@/messages/en.json";
import zh from "@/messages/zh.json";

const messages = { en, zh };

/** Where people of the rendered installation ask for help. */
export const supportUrl = "https://help.example.com/new";

/** What stands on the screen before anything was pressed or loaded, as a reader of that language sees it. */
export function renderIn(locale: Locale, element: ReactNode): string {
  return renderToStaticMarkup(
    <AppRouterContext value={router}>
      <PathnameContext value="/">
        <SearchParamsContext value={new URLSearchParams()}>
          <NextIntlClientProvider
            locale={locale}
            messages={messages[locale]}
            formats={formats}
            timeZone="UTC"
            now={new Date("2026-11-21T09:00:00Z")}
            onError={(error) => {
              throw error;
            }}
          >
            <ApiProvider>
              <TooltipProvider>
                <ShortcutProvider>
                  <SupportProvider url={supportUrl}>
                    <AddressProvider>{element}</AddressProvider>
                  </SupportProvider>
                </ShortcutProvider>
              </TooltipProvider>
            </ApiProvider>
          </NextIntlClientProvider>
        </SearchParamsContext>
      </PathnameContext>
    </AppRouterContext>,
  );
}

const nowhere = () => {
  throw new Error("nothing is pressed here");
};
const router: NonNullable<ContextType<typeof AppRouterContext>> = {
  bfcacheId: "",
  back: nowhere,
  forward: nowhere,
  refresh: nowhere,
  push: nowhere,
  replace: nowhere,
  prefetch: nowhere,
};
