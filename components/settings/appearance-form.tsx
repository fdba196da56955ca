"use client";

import { useLocale, useTimeZone, useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useSyncExternalStore } from "react";
import { SelectField } from "@/components/forms/choice-field";
import { themes } from "@/components/shell/theme-menu-group";
import { useSwitchLocale } from "@/components/shell/use-switch-locale";
import { isLocale, localeNames, locales } from "@/i18n/locales";

const never = () => () => undefined;

/** Takes effect at once; both are kept in this browser. */
export function AppearanceForm() {
  const t = useTranslations();
  const locale = useLocale();
  const timeZone = useTimeZone();
  const { theme, setTheme } = useTheme();
  const { switchLocale } = useSwitchLocale();
  // The server cannot know the theme; naming one before React has taken over would contradict it.
  const isInBrowser = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  return (
    <div className="grid gap-4">
      <SelectField
        name="language"
        label={t("settings.profile.language")}
        help={t("settings.profile.languageHelp")}
        value={locale}
        onChange={(value) => isLocale(value) && switchLocale(value)}
        options={locales.map((value) => ({ value, label: localeNames[value] }))}
      />
      <SelectField
        name="theme"
        label={t("settings.profile.theme")}
        value={isInBrowser ? (theme ?? "system") : ""}
        onChange={setTheme}
        options={themes.map((value) => ({ value, label: t(`shell.themes.${value}`) }))}
      />
      <div className="grid gap-1">
        <p className="font-medium">{t("settings.profile.timeZone")}</p>
        <p>{timeZone}</p>
        <p className="text-muted-foreground">{t("settings.profile.timeZoneHelp")}</p>
      </div>
    </div>
  );
}
