"use client";

import { useRouter } from "next/navigation";
import { useTimeZone } from "next-intl";
import { useEffect } from "react";
import { oneYearSeconds, timeZoneCookie } from "@/i18n/cookies";

/** Tells the server the reader's zone once, so that times are printed in it from the first paint on. */
export function TimeZoneCookie() {
  const printed = useTimeZone();
  const router = useRouter();

  useEffect(() => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    if (!timeZone || timeZone === printed || !navigator.cookieEnabled) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and on plain http.
    document.cookie = `${timeZoneCookie}=${timeZone}; path=/; max-age=${oneYearSeconds}; samesite=lax`;
    router.refresh();
  }, [printed, router]);

  return null;
}
