import type { Formats } from "next-intl";

/** 24 hours in both languages: a cut-off at 12:30 must not be read as half past midnight. */
export const formats = {
  dateTime: {
    day: { month: "short", day: "numeric" },
    dayWithYear: { year: "numeric", month: "short", day: "numeric" },
    minute: { month: "short", day: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
    exact: {
      year: "numeric",
      month: "short",
      day: "numeric",
      hour: "2-digit",
      minute: "2-digit",
      second: "2-digit",
      hourCycle: "h23",
      timeZoneName: "short",
    },
  },
  number: {
    count: { maximumFractionDigits: 0 },
    percent: { style: "percent", maximumFractionDigits: 1 },
  },
} satisfies Formats;
