"use client";

import { Keyboard, Languages, SunMoon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useTheme } from "next-themes";
import { useMemo } from "react";
import { localeNames, locales } from "@/i18n/locales";
import { navigationItems } from "../navigation-items";
import { useShortcutHelp } from "../shortcuts/shortcut-provider";
import { themes } from "../theme-menu-group";
import { useSwitchLocale } from "../use-switch-locale";
import { matchItems, type PaletteItem, type PaletteSource } from "./palette-source";

/** What the frame itself offers: every place, and its own switches. */
export function useBuiltInSources(): PaletteSource[] {
  const t = useTranslations();
  const help = useShortcutHelp();
  const { setTheme } = useTheme();
  const { switchLocale } = useSwitchLocale();

  return useMemo(() => {
    const places: PaletteItem[] = navigationItems.map(({ key, href, icon }) => ({
      id: key,
      label: t(`navigation.${key}`),
      href,
      icon,
    }));
    const switches: PaletteItem[] = [
      { id: "shortcuts", label: t("shell.shortcuts"), icon: Keyboard, run: help.open },
      ...themes.map((theme) => ({
        id: `theme-${theme}`,
        label: t("palette.theme", { theme: t(`shell.themes.${theme}`) }),
        icon: SunMoon,
        run: () => setTheme(theme),
      })),
      ...locales.map((locale) => ({
        id: `language-${locale}`,
        label: localeNames[locale],
        detail: t("shell.language"),
        icon: Languages,
        run: () => switchLocale(locale),
      })),
    ];
    return [
      { id: "places", heading: t("palette.goTo"), find: (words) => matchItems(places, words) },
      // Settings of the frame only once somebody looks for them.
      {
        id: "switches",
        heading: t("palette.preferences"),
        find: (words) => (words ? matchItems(switches, words) : []),
      },
    ];
  }, [t, help.open, setTheme, switchLocale]);
}
