"use client";

import { useRouter } from "next/navigation";
import { useCallback, useTransition } from "react";
import type { Locale } from "@/i18n/locales";
import { setLocale } from "@/i18n/set-locale";

export function useSwitchLocale() {
  const router = useRouter();
  const [isPending, startTransition] = useTransition();
  const switchLocale = useCallback(
    (locale: Locale) =>
      startTransition(async () => {
        await setLocale(locale);
        router.refresh();
      }),
    [router],
  );
  return { switchLocale, isPending };
}
