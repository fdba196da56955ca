"use client";

import { Languages } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu";
import { localeNames } from "@/i18n/locales";
import { LanguageMenuGroup } from "./language-menu-group";
import { ThemeMenuGroup } from "./theme-menu-group";

/** Language and theme for pages without a signed-in person. */
export function PreferencesMenu() {
  const t = useTranslations("shell");
  const locale = useLocale();
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button variant="ghost" size="sm" aria-label={`${t("preferences")}: ${localeNames[locale]}`}>
          <Languages />
          {localeNames[locale]}
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <LanguageMenuGroup />
        <DropdownMenuSeparator />
        <ThemeMenuGroup />
      </DropdownMenuContent>
    </DropdownMenu>
  );
}
