"use client";

import { useFormatter, useTranslations } from "next-intl";
import { cn } from "./cn";
import { useDurationText } from "./use-duration-text";
import { useNow } from "./use-now";

type DeadlineProps = {
  at: Date | string;
  /** `leaves` writes the whole sentence; `left` only the time, under a heading that says of what. */
  kind?: "leaves" | "left";
  /** From here on it is coloured as something that needs somebody today. */
  warnWithinMs?: number;
  className?: string;
};

const fourHoursMs = 4 * 60 * 60_000;

export function Deadline({ at, kind = "left", warnWithinMs = fourHoursMs, className }: DeadlineProps) {
  const t = useTranslations("time");
  const format = useFormatter();
  const durationText = useDurationText();
  const now = useNow();
  const instant = new Date(at);
  const leftMs = instant.getTime() - now;
  const duration = durationText(leftMs);
  const isLate = leftMs <= 0;

  return (
    <time
      dateTime={instant.toISOString()}
      title={format.dateTime(instant, "exact")}
      data-slot="deadline"
      className={cn(
        "whitespace-nowrap",
        isLate ? "font-medium text-danger" : leftMs < warnWithinMs && "text-warning",
        className,
      )}
    >
      {isLate ? t("late", { duration }) : t(kind, { duration })}
    </time>
  );
}
