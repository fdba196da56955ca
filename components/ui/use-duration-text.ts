"use client";

import { useTranslations } from "next-intl";
import { durationParts } from "./duration-parts";

/** "3 h 20 min": two units at most, so that it fits a list row. */
export function useDurationText(): (durationMs: number) => string {
  const t = useTranslations("time");
  return (durationMs) => {
    const { days, hours, minutes } = durationParts(durationMs);
    if (days > 0) return hours > 0 ? t("daysHours", { days, hours }) : t("days", { days });
    if (hours > 0) return minutes > 0 ? t("hoursMinutes", { hours, minutes }) : t("hours", { hours });
    return t("minutes", { minutes: Math.max(minutes, 1) });
  };
}
