"use client";

import { useTranslations } from "next-intl";
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/** A zod issue in the reader's language. A schema may name an own sentence: a key under `errors`. */
export function useIssueText(): (issue: Issue) => string {
  const t = useTranslations("forms.issues");
  const own = useTranslations("errors");
  type OwnKey = Parameters<typeof own>[0];

  return (issue) => {
    if (own.has(issue.message as OwnKey)) return own(issue.message as OwnKey);
    switch (issue.code) {
      case "invalid_type":
        return issue.expected === "int" ? t("wholeNumber") : t("required");
      case "too_small":
        if (issue.origin !== "string") return t("tooSmall", { minimum: String(issue.minimum) });
        return issue.minimum === 1 ? t("required") : t("tooShort", { minimum: Number(issue.minimum) });
      case "too_big":
        if (issue.origin !== "string") return t("tooBig", { maximum: String(issue.maximum) });
        return t("tooLong", { maximum: Number(issue.maximum) });
      case "invalid_format":
        return issue.format === "email" ? t("email") : issue.format === "url" ? t("url") : t("invalid");
      default:
        return t("invalid");
    }
  };
}
