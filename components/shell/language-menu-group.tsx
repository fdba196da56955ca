"use client";

import { useLocale, useTranslations } from "next-intl";
import {
  DropdownMenuLabel,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
} from "@/components/ui/dropdown-menu";
import { isLocale, localeNames, locales } from "@/i18n/locales";
import { useSwitchLocale } from "./use-switch-locale";

export function LanguageMenuGroup() {
  const t = useTranslations("shell");
  const current = useLocale();
  const { switchLocale } = useSwitchLocale();
  return (
    <>
      <DropdownMenuLabel>{t("language")}</DropdownMenuLabel>
      <DropdownMenuRadioGroup
        value={current}
        onValueChange={(value) => isLocale(value) && switchLocale(value)}
      >
        {locales.map((locale) => (
          <DropdownMenuRadioItem key={locale} value={locale} lang={locale}>
            {localeNames[locale]}
          </DropdownMenuRadioItem>
        ))}
      </DropdownMenuRadioGroup>
    </>
  );
}
