"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useNow } from "./use-now";

const minuteMs = 60_000;
const weekMs = 7 * 24 * 60 * minuteMs;

/** "14 minutes ago", the exact instant on hover; after a week the date says more than a count of days. */
export function RelativeTime({ at, className }: { at: Date | string; className?: string }) {
  const t = useTranslations("time");
  const format = useFormatter();
  const now = useNow();
  const instant = new Date(at);
  const distanceMs = Math.abs(now - instant.getTime());

  const text = () => {
    if (distanceMs < minuteMs) return t("justNow");
    if (distanceMs > weekMs) return format.dateTime(instant, "dayWithYear");
    return format.relativeTime(instant, now);
  };
  return (
    <time
      dateTime={instant.toISOString()}
      title={format.dateTime(instant, "exact")}
      data-slot="relative-time"
      className={className}
    >
      {text()}
    </time>
  );
}
